package dev.throughline.query.duties;

import static dev.throughline.query.duties.DutyState.HELD;
import static dev.throughline.query.duties.DutyState.HELD_LATE;
import static dev.throughline.query.duties.DutyState.LAPSED;
import static dev.throughline.query.duties.DutyState.MISSED;
import static dev.throughline.query.duties.DutyState.OPEN;
import static dev.throughline.query.duties.DutyState.OVERDUE;

import dev.throughline.events.RecordedEvent;
import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.duties.Outcome.Done;
import dev.throughline.query.duties.Outcome.FellAway;
import dev.throughline.query.duties.Outcome.Missed;
import dev.throughline.query.duties.Outcome.Pending;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * Judges duties by calendar days in their portfolio's zone: whatever is recorded on the due day is on time.
 *
 * @param asOf the moment asked about
 */
record Reckoning(BusinessCalendar calendar, Instant asOf) {

    LocalDate today() {
        return calendar.day(asOf);
    }

    LocalDate recordedOn(RecordedEvent event) {
        return calendar.day(event.recordedAt());
    }

    Duty duty(Debt debt, Outcome outcome, Debtor debtor) {
        return new Duty(
                debt.kind(),
                debt.kind().mechanism(),
                debt.about().portfolio(),
                debt.about().bet(),
                debt.about().title(),
                debt.about().metric(),
                debt.about().week(),
                debt.subject(),
                debt.what(),
                debt.dueOn(),
                (int) ChronoUnit.DAYS.between(today(), debt.dueOn()),
                debtor.person() == null ? null : debtor.person().value(),
                debtor.role(),
                debt.since(),
                state(debt.dueOn(), outcome),
                outcome.settledBy().map(Settled::of).orElse(null),
                debt.imported());
    }

    private DutyState state(LocalDate dueOn, Outcome outcome) {
        return switch (outcome) {
            case Pending pending -> today().isAfter(dueOn) ? OVERDUE : OPEN;
            case Done done -> isLate(done.event(), dueOn) ? HELD_LATE : HELD;
            case FellAway fell -> isLate(fell.event(), dueOn) ? MISSED : LAPSED;
            case Missed missed -> MISSED;
        };
    }

    boolean isLate(RecordedEvent event, LocalDate dueOn) {
        return recordedOn(event).isAfter(dueOn);
    }
}
