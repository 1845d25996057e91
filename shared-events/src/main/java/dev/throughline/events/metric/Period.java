package dev.throughline.events.metric;

import dev.throughline.events.Required;
import java.time.LocalDate;

/**
 * A day, week or month of a metric; both days included.
 *
 * @param label the day (2026-11-22), the ISO week (2026-W47) or the month (2026-11)
 * @param start its first day
 * @param end its last day
 */
public record Period(String label, LocalDate start, LocalDate end) {
    public Period {
        Required.text(label, "label");
        Required.field(start, "start");
        Required.field(end, "end");
    }
}
