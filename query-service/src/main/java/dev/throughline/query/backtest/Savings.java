package dev.throughline.query.backtest;

import static java.util.Objects.requireNonNull;

import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.calendar.WorkingDays;
import dev.throughline.query.capacity.Capacity;
import dev.throughline.query.figures.Figures;
import dev.throughline.query.picture.BetLife;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * The days on which the proposed policy would have kept people from a bet: from the first commit that it stops to the end,
 * or, where it stops none, from its first earlier firing to the one that came. One stretch per bet, so no day counts twice.
 *
 * @param today the last day that counts
 */
record Savings(Capacity capacity, BusinessCalendar calendar, LocalDate today) {

    Optional<SavedRow> of(BetLife bet, List<GateCheck> commits, List<FiringRow> firings) {
        Optional<SavedRow> stopped =
                commits.stream().filter(GateCheck::isStopped).findFirst().map(commit -> row(bet, commit.at(), today));
        return stopped.or(() -> firings.stream()
                .filter(FiringRow::comesEarlier)
                .findFirst()
                .map(firing -> row(bet, requireNonNull(firing.proposedAt()), lastDay(firing))));
    }

    private LocalDate lastDay(FiringRow firing) {
        Instant actual = firing.actualAt();
        return actual == null ? today : calendar.day(actual);
    }

    private SavedRow row(BetLife bet, Instant after, LocalDate last) {
        LocalDate first = calendar.day(after).plusDays(1);
        BigDecimal weeks = Figures.ratio(
                        capacity.fteDays(bet.bet(), first, last), BigDecimal.valueOf(WorkingDays.PER_WEEK))
                .orElseThrow();
        return new SavedRow(
                bet.bet().value(),
                bet.last().headline().title(),
                first,
                last,
                weeks,
                bet.last().stage());
    }
}
