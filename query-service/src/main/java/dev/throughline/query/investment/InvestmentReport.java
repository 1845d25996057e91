package dev.throughline.query.investment;

import dev.throughline.events.bet.InnovationType;
import dev.throughline.events.bet.Origin;
import dev.throughline.events.portfolio.Policy.Mix;
import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.calendar.Days;
import dev.throughline.query.picture.Money;
import dev.throughline.query.picture.Stage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where FTE and money went in a period, and what was learned for it. */
@Schema(description = "Where FTE and money went in a period, and what was learned for it.")
record InvestmentReport(
        @Schema(description = "The first day that is counted.")
        LocalDate from,

        @Schema(description = "The last day that is counted; never after that of asOf.")
        LocalDate to,

        @Schema(description = "Everything.") InvestmentSlice total,

        @Schema(
                description = "What was set aside for stretches of days that touch the period, whole and not only the"
                        + " share of these days; one per currency, none without any.")
        List<Money> funded,

        @Schema(description = "By innovation type.") List<InvestmentSlice> types,
        @Schema(description = "By stage.") List<InvestmentSlice> stages,
        @Schema(description = "By origin.") List<InvestmentSlice> origins,

        @Schema(description = "By objective, as it is written; bets without one last.")
        List<InvestmentSlice> objectives,

        @Schema(description = "By month or fiscal quarter, cut to the period.")
        List<InvestmentSlice> steps,

        @Schema(description = "The same months or fiscal quarters by innovation type.")
        List<TypedStep> stepTypes,

        @Schema(description = "How FTE was shared out, beside the policy.")
        InvestmentMix mix,

        @Schema(description = "What the bets cost that were killed in the period.")
        KilledCost killed,

        @Schema(description = "What a learning cost, one per currency.")
        List<CostPerLearning> costPerLearning) {

    /** @param target null over portfolios whose policies differ */
    static InvestmentReport of(
            List<BetInvestment> bets,
            Days days,
            Step step,
            BusinessCalendar calendar,
            @Nullable Mix target,
            KilledCost killed) {
        List<InvestmentSlice> types = types(bets, days);
        return new InvestmentReport(
                days.first(),
                days.last(),
                InvestmentSlice.of(null, days, bets, kind -> true),
                funded(bets),
                types,
                by(bets, days, Stage.values(), Kind::stage),
                by(bets, days, Origin.values(), Kind::origin),
                objectives(bets, days),
                each(step, days, calendar, (name, part) -> InvestmentSlice.of(name, part, bets, kind -> true)),
                each(step, days, calendar, (name, part) -> TypedStep.of(name, part, types(bets, part))),
                InvestmentMix.of(types, target),
                killed,
                CostPerLearning.of(bets));
    }

    private static List<InvestmentSlice> types(List<BetInvestment> bets, Days days) {
        return by(bets, days, InnovationType.values(), Kind::innovationType);
    }

    private static <T> List<T> each(Step step, Days days, BusinessCalendar calendar, BiFunction<String, Days, T> part) {
        return step.in(days, calendar).stream()
                .map(each -> part.apply(each.label(), new Days(each.start(), each.end()).cutTo(days)))
                .toList();
    }

    private static List<Money> funded(List<BetInvestment> bets) {
        return KilledCost.perCurrency(
                bets.stream().flatMap(bet -> Stream.ofNullable(bet.funded()).map(bet.home()::money)));
    }

    private static <E extends Enum<E>> List<InvestmentSlice> by(
            List<BetInvestment> bets, Days days, E[] values, Function<Kind, E> key) {
        return Arrays.stream(values)
                .map(value -> InvestmentSlice.of(value.name(), days, bets, kind -> key.apply(kind) == value))
                .toList();
    }

    private static List<InvestmentSlice> objectives(List<BetInvestment> bets, Days days) {
        return bets.stream()
                .flatMap(bet -> Stream.concat(
                        bet.portions().stream().map(Portion::kind),
                        bet.isAlive(days.last()) ? Stream.of(bet.kindOn(days.last())) : Stream.empty()))
                .map(Kind::objective)
                .distinct()
                .sorted(Comparator.nullsLast(Comparator.naturalOrder()))
                .map(name -> InvestmentSlice.of(name, days, bets, kind -> Objects.equals(kind.objective(), name)))
                .toList();
    }
}
