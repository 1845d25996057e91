package dev.throughline.query.investment;

import dev.throughline.events.bet.DecisionEvent.BetKilled;
import dev.throughline.events.bet.KillReason;
import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.calendar.WorkingDays;
import dev.throughline.query.capacity.Capacity;
import dev.throughline.query.picture.Happened;
import dev.throughline.query.picture.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the bets cost that were killed in the period, over their whole lives. */
@Schema(description = "What the bets cost that were killed in the period, over their whole lives.")
record KilledCost(
        @Schema(
                description = "FTE-weeks on all of them, from the first allocation of each to the day of asOf in its"
                        + " portfolio. Intent, not timesheets.")
        BigDecimal fteWeeks,

        @Schema(description = "All that was spent on them, one per currency.")
        List<Money> spent,

        @Schema(description = "They, by the day on which they were killed.")
        List<KilledBet> bets) {

    static KilledCost of(List<BetInvestment> bets, Capacity capacity, Instant asOf) {
        List<KilledBet> killed = bets.stream()
                .flatMap(bet -> bet.killed().stream().map(event -> KilledBet.of(bet, event, capacity, asOf)))
                .sorted(Comparator.comparing(KilledBet::killedOn).thenComparing(KilledBet::bet))
                .toList();
        return new KilledCost(
                killed.stream().map(KilledBet::fteWeeks).reduce(BigDecimal.ZERO, BigDecimal::add),
                perCurrency(killed.stream().map(KilledBet::spent)),
                killed);
    }

    static List<Money> perCurrency(Stream<Money> amounts) {
        return amounts
                .collect(Collectors.toMap(Money::currency, Money::amount, BigDecimal::add, TreeMap::new))
                .entrySet()
                .stream()
                .map(sum -> new Money(sum.getValue(), sum.getKey()))
                .toList();
    }

    /** One of them. */
    @Schema(description = "A bet that was killed in the period.")
    record KilledBet(
            @Schema(description = "Its portfolio.") String portfolio,
            @Schema(description = "The bet's id.") String bet,
            @Schema(description = "What it is called.") String title,

            @Schema(description = "The day on which it was killed.")
            LocalDate killedOn,

            @Schema(description = "Why.") KillReason reason,

            @Schema(description = "What was learned that the next bet should know.")
            String learnings,

            @Schema(
                    description =
                            "FTE-weeks, from the first allocation to the day of asOf in its portfolio. Intent, not"
                                    + " timesheets.")
            BigDecimal fteWeeks,

            @Schema(description = "All that was spent on it.")
            Money spent) {

        static KilledBet of(BetInvestment bet, Happened<BetKilled> killed, Capacity capacity, Instant asOf) {
            BusinessCalendar calendar = bet.home().calendar();
            return new KilledBet(
                    bet.life().last().headline().portfolio().value(),
                    bet.life().bet().value(),
                    bet.life().last().headline().title(),
                    calendar.day(killed.effectiveAt()),
                    killed.event().reasonCode(),
                    killed.event().learnings(),
                    WorkingDays.weeks(capacity.fteDays(bet.life().bet(), calendar.day(asOf))),
                    bet.home().money(bet.life().last().funding().spent()));
        }
    }
}
