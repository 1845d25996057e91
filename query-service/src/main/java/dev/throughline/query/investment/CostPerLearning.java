package dev.throughline.query.investment;

import dev.throughline.query.history.Homes.Home;
import dev.throughline.query.picture.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What it cost to find out whether an assumption holds, in one currency. */
@Schema(description = "What it cost to find out whether an assumption holds, in one currency.")
record CostPerLearning(
        @Schema(description = "ISO 4217.", example = "EUR") String currency,

        @Schema(
                description =
                        "Spend in category PRESSURE_TEST on the days of the period, of bets that were not killed in"
                                + " it.")
        Money pressureTests,

        @Schema(description = "All that was ever spent on the bets that were killed in the period.")
        Money killedBets,

        @Schema(description = "Both together; each amount counts once.")
        Money cost,

        @Schema(
                description =
                        "How many assumptions were judged SUPPORTED or REFUTED in the period, each once, in bets of"
                                + " portfolios with this currency.")
        int learnings,

        @Schema(description = "Cost ÷ learnings, rounded half up to 0.01. None without a learning.") @Nullable
        Money perLearning) {
    private static final int CENTS = 2;

    static List<CostPerLearning> of(List<BetInvestment> bets) {
        return bets.stream()
                .map(bet -> bet.home().currency())
                .distinct()
                .sorted()
                .map(currency -> ofOne(bets.stream()
                        .filter(bet -> bet.home().currency().equals(currency))
                        .toList()))
                .toList();
    }

    private static CostPerLearning ofOne(List<BetInvestment> bets) {
        Home home = bets.getFirst().home();
        List<Learning> learned = bets.stream().map(Learning::of).toList();
        BigDecimal cost = sum(learned, Learning::cost);
        int learnings = learned.stream().mapToInt(each -> each.judged().size()).sum();
        return new CostPerLearning(
                home.currency(),
                home.money(sum(learned, Learning::tests)),
                home.money(sum(learned, Learning::killed)),
                home.money(cost),
                learnings,
                learnings == 0
                        ? null
                        : home.money(cost.divide(BigDecimal.valueOf(learnings), CENTS, RoundingMode.HALF_UP)));
    }

    private static BigDecimal sum(List<Learning> learned, Function<Learning, BigDecimal> part) {
        return learned.stream().map(part).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
