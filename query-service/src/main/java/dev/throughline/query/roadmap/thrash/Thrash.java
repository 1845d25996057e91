package dev.throughline.query.roadmap.thrash;

import dev.throughline.events.metric.Period;
import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.capacity.Capacity;
import dev.throughline.query.picture.BetLife;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/** Finds the moves of bets, and what they are held against, period by period. */
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
        Instant last = calendar.endOf(period.end());
        Instant end = asOf.isBefore(last) ? asOf : last;
        LocalDate until = calendar.day(end);
        Instant start = calendar.endOf(period.start().minusDays(1));
        return ThrashPeriod.of(
                period,
                until,
                end.equals(last),
                committed(period.start(), until),
                between(period.start(), until),
                CommitmentIntegrity.of(bets, start, end));
    }

    private List<CommittedBet> committed(LocalDate first, LocalDate last) {
        return bets.stream()
                .flatMap(bet -> CommittedBet.of(bet, first, last, capacity, calendar).stream())
                .toList();
    }

    private List<ThrashMove> between(LocalDate first, LocalDate last) {
        return moves.stream()
                .filter(each -> !each.day().isBefore(first) && !each.day().isAfter(last))
                .toList();
    }
}
