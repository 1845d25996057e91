package dev.throughline.query.tripwires;

import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.calendar.Days;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Days on which firings wait for a decision: from the day after the firing, because its own day is not lost yet, up to and
 * including that of the decision. The same days count as saved in a back-test.
 */
record Wait(Days days, List<String> firings) {

    static Wait of(Fired fired, BusinessCalendar calendar, LocalDate today) {
        Instant end = fired.end();
        LocalDate first = calendar.day(fired.firing().effectiveAt()).plusDays(1);
        return new Wait(new Days(first, end == null ? today : calendar.day(end)), List.of(fired.id()));
    }

    Wait cutTo(Days period) {
        return new Wait(days.cutTo(period), firings);
    }

    /** In order, those that overlap or touch as one, so that no day counts twice. */
    static List<Wait> merged(List<Wait> waits) {
        List<Wait> merged = new ArrayList<>();
        waits.stream().sorted(Comparator.comparing(wait -> wait.days().first())).forEach(wait -> {
            if (!merged.isEmpty() && merged.getLast().reaches(wait)) {
                merged.add(merged.removeLast().and(wait));
            } else {
                merged.add(wait);
            }
        });
        return List.copyOf(merged);
    }

    private boolean reaches(Wait later) {
        return !later.days.first().isAfter(days.last().plusDays(1));
    }

    private Wait and(Wait later) {
        LocalDate last = later.days.last().isAfter(days.last()) ? later.days.last() : days.last();
        return new Wait(
                new Days(days.first(), last),
                Stream.concat(firings.stream(), later.firings.stream()).toList());
    }
}
