package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.AssumptionVerdict;
import dev.throughline.events.bet.DecisionEvent.BetKilled;
import dev.throughline.events.bet.EvidenceEvent.PressureTestConcluded;
import dev.throughline.events.bet.MoneyEvent.BetFunded;
import dev.throughline.events.bet.MoneyEvent.SpendRecorded;
import dev.throughline.events.bet.SpendCategory;
import dev.throughline.query.oracle.Almanac.Stretch;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What went into one bet on some days.
 *
 * @param days all that count
 * @param portions the days on which anything did
 */
record Invested(BetFacts bet, Almanac almanac, Stretch days, List<Portion> portions) {

    /**
     * One day, with the bet as it was when the day ended.
     *
     * @param planned none if no money was set aside for the day
     */
    record Portion(
            LocalDate day,
            BetFacts bet,
            BigDecimal fteDays,
            @Nullable BigDecimal planned,
            BigDecimal spent) {}

    static Invested of(BetFacts bet, Stretch days, Staff staff, Almanac almanac) {
        List<Portion> portions = new ArrayList<>();
        Staff crew = staff.of(bet.id());
        boolean anything = !crew.workers().isEmpty()
                || bet.all(BetFunded.class).findAny().isPresent()
                || bet.all(SpendRecorded.class).findAny().isPresent();
        for (LocalDate day : anything ? days.days() : List.<LocalDate>of()) {
            BigDecimal fteDays = crew.fteDays(bet.id(), List.of(day));
            BigDecimal planned = planned(bet, day);
            BigDecimal spent = Staff.sum(bet.all(SpendRecorded.class)
                    .filter(e -> e.date().equals(day))
                    .map(e -> e.amount().value()));
            if (fteDays.signum() > 0 || planned != null || spent.signum() > 0) {
                portions.add(new Portion(day, About.endOf(day, bet, almanac), fteDays, planned, spent));
            }
        }
        return new Invested(bet, almanac, days, portions);
    }

    private static @Nullable BigDecimal planned(BetFacts bet, LocalDate day) {
        BigDecimal planned = null;
        for (BetFunded e : bet.all(BetFunded.class).toList()) {
            if (touches(e, day, day)) {
                BigDecimal share = plannedBy(day, e).subtract(plannedBy(day.minusDays(1), e));
                planned = planned == null ? share : planned.add(share);
            }
        }
        return planned;
    }

    /** By the end of day k of n: amount × k ÷ n, to the cent. */
    private static BigDecimal plannedBy(LocalDate day, BetFunded e) {
        long n = ChronoUnit.DAYS.between(e.period().start(), e.period().end()) + 1;
        long k = ChronoUnit.DAYS.between(e.period().start(), day) + 1;
        return e.amount()
                .value()
                .multiply(BigDecimal.valueOf(k))
                .divide(BigDecimal.valueOf(n), 2, RoundingMode.HALF_UP);
    }

    private static boolean touches(BetFunded e, LocalDate from, LocalDate to) {
        return !e.period().start().isAfter(to) && !e.period().end().isBefore(from);
    }

    String currency() {
        return bet.currency();
    }

    BetFacts atEnd() {
        return About.endOf(days.to(), bet, almanac);
    }

    /** Proposed and not over when a day ended. */
    boolean isAlive(LocalDate day) {
        boolean proposed = !bet.events().getFirst().context().effectiveAt().isAfter(almanac.endOf(day));
        return proposed && !About.endOf(day, bet, almanac).isOver();
    }

    /** All of a day on which it was of a kind. */
    List<Portion> portions(Stretch within, Predicate<BetFacts> which) {
        return portions.stream()
                .filter(each -> within.has(each.day()))
                .filter(each -> which.test(each.bet()))
                .toList();
    }

    /** Whole amounts set aside for stretches that touch the days. */
    List<BigDecimal> funded() {
        return bet.all(BetFunded.class)
                .filter(e -> touches(e, days.from(), days.to()))
                .map(e -> e.amount().value())
                .toList();
    }

    /** Its end, if it was killed on one of the days. */
    @Nullable
    RecordedEvent killed() {
        for (RecordedEvent event : bet.events()) {
            if (event.event() instanceof BetKilled && isWithin(event)) {
                return event;
            }
        }
        return null;
    }

    private boolean isWithin(RecordedEvent event) {
        return days.has(almanac.day(event.context().effectiveAt()));
    }

    /** Spend on pressure tests on these days, unless it was killed on one of them. */
    BigDecimal tests() {
        return killed() != null
                ? BigDecimal.ZERO
                : Staff.sum(bet.all(SpendRecorded.class)
                        .filter(e -> e.category() == SpendCategory.PRESSURE_TEST)
                        .filter(e -> days.has(e.date()))
                        .map(e -> e.amount().value()));
    }

    /** All that it ever cost, if it was killed on one of these days. */
    BigDecimal lost() {
        return killed() == null ? BigDecimal.ZERO : bet.spent();
    }

    /** The assumptions that were judged one way or the other on these days. */
    List<String> judged() {
        TreeSet<String> judged = new TreeSet<>();
        for (RecordedEvent event : bet.events()) {
            if (event.event() instanceof PressureTestConcluded e && isWithin(event)) {
                e.verdicts().stream()
                        .filter(each -> each.verdict() != AssumptionVerdict.UNRESOLVED)
                        .forEach(each -> judged.add(each.assumption().value()));
            }
        }
        return List.copyOf(judged);
    }

    static Object money(BigDecimal amount, String currency) {
        return object("amount", amount.setScale(2, RoundingMode.HALF_UP).toPlainString(), "currency", currency);
    }
}
