package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import dev.throughline.events.metric.Grain;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** The periods that end last, whether somebody observed them or not. */
final class RecentPeriods {
    private static final int MOST = 13;

    private RecentPeriods() {}

    /** @param seen by the last day of the period; at least one */
    static List<Object> of(Grain grain, Map<LocalDate, MetricFacts.Seen> seen) {
        LocalDate first = Collections.min(seen.keySet());
        LocalDate last = Collections.max(seen.keySet());
        List<Object> periods = new ArrayList<>();
        for (int back = 0; back < MOST; back++) {
            LocalDate end = end(grain, last, back);
            if (!end.isBefore(first)) {
                MetricFacts.Seen there = seen.get(end);
                Object value = there == null ? null : Numbers.text(Numbers.ratio(there.top(), there.bottom()));
                periods.addFirst(object("period", label(grain, end), "end", end, "value", value));
            }
        }
        return periods;
    }

    private static LocalDate end(Grain grain, LocalDate last, int back) {
        return switch (grain) {
            case DAY -> last.minusDays(back);
            case WEEK -> last.minusWeeks(back);
            case MONTH -> YearMonth.from(last).minusMonths(back).atEndOfMonth();
        };
    }

    private static String label(Grain grain, LocalDate end) {
        LocalDate middle = end.minusDays(3);
        return switch (grain) {
            case DAY -> end.toString();
            case WEEK ->
                "%d-W%02d"
                        .formatted(
                                middle.get(IsoFields.WEEK_BASED_YEAR), middle.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
            case MONTH -> YearMonth.from(end).toString();
        };
    }
}
