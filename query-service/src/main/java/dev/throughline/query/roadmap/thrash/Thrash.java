package dev.throughline.query.roadmap.thrash;

import dev.throughline.events.metric.Period;
import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.calendar.WorkingDays;
import dev.throughline.query.capacity.Capacity;
import dev.throughline.query.figures.Figures;
import dev.throughline.query.picture.BetLife;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Adds up the moves of bets, period by period. */
final class Thrash {
    private final List<BetLife> bets;
    private final List<ThrashMove> moves;
    private final Capacity capacity;
    private final BusinessCalendar calendar;
    private final Instant asOf;

    /** @param bets by id, up to the moment asked about */
    Thrash(List<BetLife> bets, Capacity capacity, BusinessCalendar calendar, Instant asOf) {
        this.bets = bets;
        this.capacity = capacity;
        this.calendar = calendar;
        this.asOf = asOf;
        this.moves = bets.stream()
                .flatMap(bet -> ThrashMove.of(bet, capacity, calendar).stream())
                .sorted(Comparator.comparing(each -> each.move().effectiveAt()))
                .toList();
    }

    /** @param period begins on the day of the moment asked about, or before */
    ThrashPeriod of(Period period) {
        Instant end = calendar.endOf(period.end());
        LocalDate until = asOf.isBefore(end) ? calendar.day(asOf) : period.end();
        List<ThrashMove> inPeriod = moves.stream()
                .filter(each ->
                        !each.day().isBefore(period.start()) && !each.day().isAfter(until))
                .toList();
        List<CommittedBet> committed = bets.stream()
                .flatMap(bet -> CommittedBet.of(bet, period.start(), until, capacity, calendar).stream())
                .toList();
        long workingDays = WorkingDays.count(period.start(), until);
        BigDecimal moved = sum(inPeriod.stream().filter(ThrashMove::counted), ThrashMove::fte);
        BigDecimal fteDays = sum(committed.stream(), CommittedBet::fteDays);
        return new ThrashPeriod(
                period.label(),
                period.start(),
                period.end(),
                until,
                !asOf.isBefore(end),
                index(moved, workingDays, fteDays).orElse(null),
                Figures.rounded(moved),
                Figures.ratio(fteDays, BigDecimal.valueOf(workingDays)).orElse(null),
                Math.toIntExact(workingDays),
                committed,
                ThrashTrigger.of(inPeriod),
                (int) inPeriod.stream().filter(ThrashMove::reversal).count(),
                inPeriod,
                CommitmentIntegrity.of(
                        bets, calendar.endOf(period.start().minusDays(1)), asOf.isBefore(end) ? asOf : end));
    }

    /** Σ moved ÷ (Σ FTE-days ÷ days), with one division last. */
    private static Optional<BigDecimal> index(BigDecimal moved, long workingDays, BigDecimal fteDays) {
        return Figures.ratio(moved.multiply(BigDecimal.valueOf(workingDays)), fteDays);
    }

    private static <T> BigDecimal sum(Stream<T> rows, Function<T, BigDecimal> figure) {
        return rows.map(figure).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
