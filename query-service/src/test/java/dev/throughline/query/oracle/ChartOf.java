package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import dev.throughline.events.metric.Grain;
import dev.throughline.events.portfolio.DeckEntry;
import dev.throughline.query.oracle.Series.Worth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The 6-12 chart of a metric for the week that ends on a day. */
record ChartOf(Series series, LocalDate end, Almanac almanac) {
    private static final int WEEKS = 6;
    private static final int MONTHS = 12;

    Map<String, @Nullable Object> shown(DeckEntry entry) {
        var terms = series.terms();
        List<Map<String, @Nullable Object>> slots = slots();
        return object(
                "metric", entry.metric().value(),
                "section", entry.section(),
                "drives", entry.drives().stream().map(each -> each.value()).toList(),
                "version", series.versions.lastKey(),
                "name", terms.name(),
                "formula", terms.formula(),
                "unit", terms.unit(),
                "grain", terms.grain(),
                "aggregation", terms.aggregation(),
                "comparison", terms.comparison(),
                "better", terms.better(),
                "owner", terms.owner().value(),
                "monthsFrom",
                        switch (terms.grain()) {
                            case DAY -> "DAYS";
                            case WEEK -> "WEEKS_THAT_END_IN_IT";
                            case MONTH -> "MONTH";
                        },
                "axes", axes(slots),
                "slots", slots,
                "box", box(),
                "limits", limits().map(Limits::shown).orElse(null));
    }

    private List<Map<String, @Nullable Object>> slots() {
        List<Map<String, @Nullable Object>> slots = new ArrayList<>();
        for (int ago = WEEKS - 1; ago >= 0; ago--) {
            LocalDate last = end.minusDays(7L * ago);
            LocalDate then = last.minusDays(364);
            Map<String, @Nullable Object> week = slot(last.minusDays(6), last, then.minusDays(6), then);
            week.put("kind", "WEEK");
            week.put("label", Almanac.weekOf(last));
            if (series.isMonthly()) {
                week.put("current", null);
                week.put("priorYear", null);
                week.put("target", null);
            }
            slots.add(week);
        }
        slots.add(object(
                "kind",
                "BLANK",
                "label",
                null,
                "start",
                null,
                "end",
                null,
                "current",
                null,
                "priorYearEnd",
                null,
                "priorYear",
                null,
                "target",
                null));
        LocalDate lastMonth = almanac.lastEnd(Grain.MONTH, end).withDayOfMonth(1);
        for (int ago = MONTHS - 1; ago >= 0; ago--) {
            LocalDate first = lastMonth.minusMonths(ago);
            LocalDate then = first.minusYears(1);
            Map<String, @Nullable Object> month = slot(
                    first,
                    first.plusMonths(1).minusDays(1),
                    then,
                    then.plusMonths(1).minusDays(1));
            month.put("kind", "MONTH");
            month.put("label", Almanac.label(Grain.MONTH, first));
            slots.add(month);
        }
        for (int n = 0; n < slots.size(); n++) {
            slots.get(n).put("place", n + 1);
        }
        return slots;
    }

    private Map<String, @Nullable Object> slot(LocalDate start, LocalDate last, LocalDate then, LocalDate thenLast) {
        BigDecimal target = series.target(start, last);
        return object(
                "start",
                start,
                "end",
                last,
                "current",
                point(series.over(start, last)),
                "priorYearEnd",
                thenLast,
                "priorYear",
                point(series.over(then, thenLast)),
                "target",
                target == null ? null : Numbers.text(target));
    }

    private static @Nullable Object point(@Nullable Worth worth) {
        return worth == null ? null : worth.point();
    }

    /** On one axis when the largest month is up to three times the largest week. */
    private static String axes(List<Map<String, @Nullable Object>> slots) {
        BigDecimal week = largest("WEEK", slots);
        BigDecimal month = largest("MONTH", slots);
        if (week == null || month == null || week.signum() == 0) {
            return "SEPARATE";
        }
        BigDecimal three = week.multiply(new BigDecimal(3));
        boolean shared = week.signum() > 0
                ? month.signum() > 0 && month.compareTo(three) <= 0
                : month.signum() < 0 && month.compareTo(three) >= 0;
        return shared ? "SHARED" : "SEPARATE";
    }

    private static @Nullable BigDecimal largest(String kind, List<Map<String, @Nullable Object>> slots) {
        BigDecimal largest = null;
        for (Map<String, @Nullable Object> slot : slots) {
            for (String line : List.of("current", "priorYear")) {
                if (kind.equals(slot.get("kind")) && slot.get(line) instanceof Map<?, ?> point) {
                    var value = new BigDecimal(String.valueOf(point.get("value")));
                    largest = largest == null ? value : largest.max(value);
                }
            }
        }
        return largest;
    }

    private Map<String, @Nullable Object> box() {
        Worth week = series.isMonthly() ? null : series.week(end);
        Map<String, @Nullable Object> box = object(
                "comparison",
                series.terms().comparison(),
                "lastWeek",
                point(week),
                "wow",
                week == null ? null : change(week, end.minusDays(13), end.minusDays(7)),
                "yoy",
                week == null ? null : change(week, end.minusDays(370), end.minusDays(364)));
        toDate("mtd", end.withDayOfMonth(1), box);
        toDate("qtd", almanac.quarterStart(end), box);
        toDate("ytd", almanac.yearStart(end), box);
        return box;
    }

    private void toDate(String name, LocalDate start, Map<String, @Nullable Object> box) {
        Worth worth = series.over(start, end);
        box.put(name, point(worth));
        box.put(name + "Yoy", worth == null ? null : change(worth, start.minusYears(1), end.minusYears(1)));
    }

    private @Nullable BigDecimal change(Worth now, LocalDate start, LocalDate last) {
        return now.against(
                series.over(start, last, now.version()), series.terms().comparison());
    }

    /** Natural process limits: sums of so many weeks and of so many moves, divided when they are shown. */
    record Limits(int weeks, BigDecimal sum, int moves, BigDecimal moved) {
        BigDecimal upper() {
            return beside(new BigDecimal("2.66"));
        }

        BigDecimal lower() {
            return beside(new BigDecimal("-2.66"));
        }

        BigDecimal range() {
            return Numbers.ratio(moved.multiply(new BigDecimal("3.27")), number(moves));
        }

        /** sum ÷ weeks + factor · moved ÷ moves, over one denominator. */
        private BigDecimal beside(BigDecimal factor) {
            BigDecimal top =
                    sum.multiply(number(moves)).add(factor.multiply(moved).multiply(number(weeks)));
            return Numbers.ratio(top, number(weeks).multiply(number(moves)));
        }

        private static BigDecimal number(int count) {
            return BigDecimal.valueOf(count);
        }

        Map<String, @Nullable Object> shown() {
            return object(
                    "weeks", weeks,
                    "mean", Numbers.text(Numbers.ratio(sum, number(weeks))),
                    "meanRange", Numbers.text(Numbers.ratio(moved, number(moves))),
                    "lower", Numbers.text(lower()),
                    "upper", Numbers.text(upper()),
                    "range", Numbers.text(range()));
        }
    }

    /** From what was observed of the 20 weeks before, in the version of the week itself. */
    Optional<Limits> limits() {
        Worth now = series.isMonthly() ? null : series.week(end);
        if (now == null) {
            return Optional.empty();
        }
        int weeks = 0;
        int moves = 0;
        BigDecimal sum = BigDecimal.ZERO;
        BigDecimal moved = BigDecimal.ZERO;
        for (int ago = 20; ago >= 1; ago--) {
            Worth week = series.week(end.minusDays(7L * ago), now.version());
            Worth before = ago == 20 ? null : series.week(end.minusDays(7L * ago + 7), now.version());
            if (week != null) {
                weeks++;
                sum = sum.add(week.rounded());
            }
            if (week != null && before != null) {
                moves++;
                moved = moved.add(week.rounded().subtract(before.rounded()).abs());
            }
        }
        return weeks < 6 || moved.signum() == 0 ? Optional.empty() : Optional.of(new Limits(weeks, sum, moves, moved));
    }
}
