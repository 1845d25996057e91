package dev.throughline.query.investment;

import dev.throughline.events.bet.InnovationType;
import dev.throughline.events.bet.Origin;
import dev.throughline.query.calendar.Days;
import dev.throughline.query.picture.Money;
import dev.throughline.query.picture.Stage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What went into one bet in the period; the figures of the report are sums of these. */
@Schema(description = "What went into one bet in the period; the figures of the report are sums of these.")
record InvestedBet(
        @Schema(description = "Its portfolio.") String portfolio,
        @Schema(description = "The bet's id.") String bet,
        @Schema(description = "What it is called.") String title,

        @Schema(description = "How far it reaches, when the last day ended.")
        InnovationType innovationType,

        @Schema(description = "How far it had come when the last day ended.")
        Stage stage,

        @Schema(description = "Where it came from.") Origin origin,

        @Schema(description = "What it served when the last day ended; none if it served none.") @Nullable
        String objective,

        @Schema(
                description =
                        "Whether it was alive (proposed and not over) when the last day ended, and of the kind asked"
                                + " for.")
        boolean alive,

        @Schema(
                description = "FTE-weeks: Σ over working days of fraction × contracted FTE of everybody allocated, ÷ 5."
                        + " Allocations are intent, not timesheets.")
        BigDecimal fteWeeks,

        @Schema(description = "Money set aside, the shares of these days. None if there was none for any of them.")
        @Nullable
        Money planned,

        @Schema(description = "Money set aside for stretches of days that touch the period, whole. None without any.")
        @Nullable
        Money funded,

        @Schema(description = "What was spent, by the date of the spend.")
        Money spent,

        @Schema(description = "Its budget cap, if it is alive. None without one.") @Nullable
        Money cap,

        @Schema(description = "The day on which it was killed, if that was in the period.") @Nullable
        LocalDate killedOn,

        @Schema(
                description = "Spend in category PRESSURE_TEST in the period; all that was ever spent on it, if it was"
                        + " killed in the period. Whatever kinds are asked for.")
        Money learningCost,

        @Schema(
                description = "The assumptions that were judged SUPPORTED or REFUTED in the period, whatever kinds are"
                        + " asked for.")
        List<String> judged) {

    /** @return nothing for a bet that adds nothing to any figure */
    static Optional<InvestedBet> of(BetInvestment bet, Predicate<Kind> which) {
        LocalDate last = bet.days().last();
        boolean inKind = which.test(bet.kindOn(last));
        boolean worked =
                InvestmentMoney.portions(bet, bet.days(), which).findAny().isPresent();
        Learning learning = Learning.of(bet);
        boolean taught = learning.cost().signum() > 0
                || !learning.judged().isEmpty()
                || bet.killed().isPresent();
        return worked || inKind && (bet.isAlive(last) || taught)
                ? Optional.of(row(bet, which, inKind, learning))
                : Optional.empty();
    }

    private static InvestedBet row(BetInvestment bet, Predicate<Kind> which, boolean inKind, Learning learning) {
        Days days = bet.days();
        Kind kind = bet.kindOn(days.last());
        InvestmentSlice all = InvestmentSlice.of(null, days, List.of(bet), which);
        InvestmentMoney money = all.money().getFirst();
        BigDecimal funded = bet.funded();
        return new InvestedBet(
                bet.life().last().headline().portfolio().value(),
                bet.life().bet().value(),
                bet.life().last().headline().title(),
                kind.innovationType(),
                kind.stage(),
                kind.origin(),
                kind.objective(),
                inKind && bet.isAlive(days.last()),
                all.fteWeeks(),
                money.planned(),
                funded == null ? null : bet.home().money(funded),
                money.spent(),
                money.cap(),
                bet.killed()
                        .map(killed -> bet.home().calendar().day(killed.effectiveAt()))
                        .orElse(null),
                bet.home().money(learning.cost()),
                learning.judged());
    }
}
