package dev.throughline.query.investment;

import dev.throughline.query.calendar.Days;
import dev.throughline.query.calendar.WorkingDays;
import dev.throughline.query.picture.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** FTE-weeks and money of one kind, or of some days. */
@Schema(description = "FTE-weeks and money of one kind, or of some days.")
record InvestmentSlice(
        @Schema(description = "The type, stage, origin, objective, month or quarter; none for bets without objective.")
        @Nullable
        String name,

        @Schema(description = "The first day that is counted.")
        LocalDate from,

        @Schema(description = "The last day that is counted.")
        LocalDate to,

        @Schema(
                description = "FTE-weeks: Σ over working days of fraction × contracted FTE of everybody allocated, ÷ 5."
                        + " A bet counts for a day under what it was when the day ended. Allocations are intent, not"
                        + " timesheets.")
        BigDecimal fteWeeks,

        @Schema(description = "How many of these bets were alive (proposed and not over) when the last day ended.")
        int alive,

        @Schema(description = "Plan, spend and cap, one per currency of the portfolios' bets.")
        List<InvestmentMoney> money) {

    static InvestmentSlice of(@Nullable String name, Days days, List<BetInvestment> bets, Predicate<Kind> which) {
        return new InvestmentSlice(
                name,
                days.first(),
                days.last(),
                WorkingDays.weeks(fteDays(days, bets, which)),
                (int) bets.stream()
                        .filter(bet -> bet.isAlive(days.last()) && which.test(bet.kindOn(days.last())))
                        .count(),
                InvestmentMoney.of(bets, days, which));
    }

    /** What was planned, in the currencies in which anything was. */
    public List<Money> planned() {
        return amounts(InvestmentMoney::planned);
    }

    /** What was spent, in the currencies in which anything was. */
    public List<Money> spent() {
        return amounts(InvestmentMoney::spent).stream()
                .filter(spent -> spent.amount().signum() > 0)
                .toList();
    }

    /** The caps, in the currencies in which there is one. */
    public List<Money> caps() {
        return amounts(InvestmentMoney::cap);
    }

    private List<Money> amounts(Function<InvestmentMoney, @Nullable Money> which) {
        return money.stream()
                .flatMap(each -> Stream.ofNullable(which.apply(each)))
                .toList();
    }

    private static BigDecimal fteDays(Days days, List<BetInvestment> bets, Predicate<Kind> which) {
        return bets.stream()
                .flatMap(bet -> InvestmentMoney.portions(bet, days, which))
                .map(Portion::fteDays)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
