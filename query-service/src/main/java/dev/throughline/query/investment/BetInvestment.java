package dev.throughline.query.investment;

import dev.throughline.events.bet.DecisionEvent.BetKilled;
import dev.throughline.events.bet.MoneyEvent.BetFunded;
import dev.throughline.events.bet.MoneyEvent.SpendRecorded;
import dev.throughline.query.calendar.Days;
import dev.throughline.query.calendar.WorkingDays;
import dev.throughline.query.capacity.Capacity;
import dev.throughline.query.history.Homes.Home;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.BetPicture;
import dev.throughline.query.picture.Happened;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What went into one bet in a period, day by day.
 *
 * @param days the days that count; none of them lies after the moment asked about
 * @param portions one per day on which anything did
 */
record BetInvestment(BetLife life, Home home, Days days, List<Portion> portions) {

    static BetInvestment of(BetLife bet, Home home, Days days, Capacity capacity) {
        Map<LocalDate, BigDecimal> spent = bet.all(SpendRecorded.class).stream()
                .collect(Collectors.toMap(
                        each -> each.event().date(),
                        each -> each.event().amount().value(),
                        BigDecimal::add));
        List<Plan> plans = plans(bet, days);
        Optional<LocalDate> worked = capacity.firstDay(bet.bet());
        var none = new BetInvestment(bet, home, days, List.of());
        List<Portion> portions = days.each()
                .flatMap(day -> none.portion(
                        day,
                        worked.isPresent() && !day.isBefore(worked.get()) && WorkingDays.isOne(day)
                                ? capacity.fte(bet.bet(), day)
                                : BigDecimal.ZERO,
                        planned(plans, day),
                        spent.getOrDefault(day, BigDecimal.ZERO)))
                .toList();
        return new BetInvestment(bet, home, days, portions);
    }

    private static List<Plan> plans(BetLife bet, Days days) {
        return bet.all(BetFunded.class).stream()
                .map(funded -> Plan.of(funded.event()))
                .filter(plan -> !plan.days().cutTo(days).isEmpty())
                .toList();
    }

    private static @Nullable BigDecimal planned(List<Plan> plans, LocalDate day) {
        return plans.stream()
                .filter(plan -> plan.days().contains(day))
                .map(plan -> plan.on(day))
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    private Stream<Portion> portion(LocalDate day, BigDecimal fteDays, @Nullable BigDecimal planned, BigDecimal spent) {
        boolean nothing = fteDays.signum() == 0 && planned == null && spent.signum() == 0;
        return nothing ? Stream.empty() : Stream.of(new Portion(day, kindOn(day), fteDays, planned, spent));
    }

    /** As the day ended; before its proposal a bet counts as it was proposed. */
    Kind kindOn(LocalDate day) {
        return Kind.of(endOf(day).orElseGet(() -> life.pictures().getFirst()));
    }

    /** Whether it was proposed and not over when the day ended. */
    boolean isAlive(LocalDate day) {
        return endOf(day).filter(picture -> !picture.stage().isFinal()).isPresent();
    }

    /** What it might cost when the day ended, if it was alive; null without a cap. */
    @Nullable
    BigDecimal cap(LocalDate day) {
        return endOf(day)
                .filter(picture -> !picture.stage().isFinal())
                .map(picture -> picture.funding().budgetCap())
                .map(cap -> cap.value())
                .orElse(null);
    }

    private Optional<BetPicture> endOf(LocalDate day) {
        return life.at(home.calendar().endOf(day));
    }

    /** The amounts set aside for stretches that touch the period, whole; null if there are none. */
    @Nullable
    BigDecimal funded() {
        return plans(life, days).stream()
                .map(Plan::amount)
                .reduce(BigDecimal::add)
                .orElse(null);
    }

    /** How it was killed, if that was in the period. */
    Optional<Happened<BetKilled>> killed() {
        return life.all(BetKilled.class).stream()
                .filter(killed -> days.contains(home.calendar().day(killed.effectiveAt())))
                .findFirst();
    }
}
