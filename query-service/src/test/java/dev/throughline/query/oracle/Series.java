package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import dev.throughline.events.metric.Aggregation;
import dev.throughline.events.metric.Comparison;
import dev.throughline.events.metric.Grain;
import dev.throughline.events.metric.MetricTerms;
import dev.throughline.query.oracle.MetricFacts.Seen;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a metric comes to over any days: from whole periods of one version of its definition, or missing. */
final class Series {
    final String metric;
    final TreeMap<Integer, MetricTerms> versions;
    private final Map<Integer, Map<LocalDate, Seen>> standing;
    private final Map<LocalDate, BigDecimal> targets;
    private final Almanac almanac;

    /** @param targets by the last day of their period */
    Series(MetricFacts facts, Map<LocalDate, BigDecimal> targets, Almanac almanac) {
        this.metric = facts.id();
        this.versions = facts.versions();
        this.standing = facts.standing();
        this.targets = targets;
        this.almanac = almanac;
    }

    /** Not divided yet. */
    record Worth(int version, BigDecimal top, BigDecimal bottom, int periods) {
        BigDecimal rounded() {
            return Numbers.ratio(top, bottom);
        }

        Map<String, @Nullable Object> point() {
            return object("value", Numbers.text(rounded()), "version", version, "periods", periods);
        }

        /** None when the prior is not above 0 and shares are compared. */
        @Nullable
        BigDecimal against(@Nullable Worth prior, Comparison comparison) {
            if (prior == null) {
                return null;
            }
            BigDecimal more = top.multiply(prior.bottom).subtract(prior.top.multiply(bottom));
            if (comparison == Comparison.BASIS_POINTS) {
                return Numbers.ratio(more.multiply(new BigDecimal(10_000)), bottom.multiply(prior.bottom));
            }
            return prior.top.signum() > 0 ? Numbers.ratio(more, bottom.multiply(prior.top)) : null;
        }
    }

    MetricTerms terms() {
        return versions.lastEntry().getValue();
    }

    boolean isMonthly() {
        return terms().grain() == Grain.MONTH;
    }

    /** In the newest version in which nothing is missing. */
    @Nullable
    Worth over(LocalDate start, LocalDate end) {
        for (int version : versions.descendingKeySet()) {
            Worth worth = over(start, end, version);
            if (worth != null) {
                return worth;
            }
        }
        return null;
    }

    @Nullable
    Worth week(LocalDate end) {
        return over(end.minusDays(6), end);
    }

    @Nullable
    Worth week(LocalDate end, int version) {
        return over(end.minusDays(6), end, version);
    }

    @Nullable
    Worth over(LocalDate start, LocalDate end, int version) {
        MetricTerms terms = versions.get(version);
        if (terms == null) {
            return null;
        }
        Map<LocalDate, Seen> seen = standing.getOrDefault(version, Map.of());
        List<Seen> found = new ArrayList<>();
        List<LocalDate> needed = needed(start, end, terms.aggregation());
        for (LocalDate day : needed) {
            Seen there = seen.get(day);
            if (there != null && (there.reading().value() == null) == (terms.aggregation() == Aggregation.RATIO)) {
                found.add(there);
            }
        }
        if (needed.isEmpty() || found.size() < needed.size()) {
            return null;
        }
        List<BigDecimal> tops = found.stream().map(Seen::top).toList();
        BigDecimal bottom = terms.aggregation() == Aggregation.RATIO
                ? found.stream().map(Seen::bottom).reduce(BigDecimal.ZERO, BigDecimal::add)
                : divisor(terms.aggregation(), tops.size());
        return new Worth(version, together(terms.aggregation(), tops), bottom, needed.size());
    }

    /** Of the last value only the last period is needed. */
    private List<LocalDate> needed(LocalDate start, LocalDate end, Aggregation by) {
        List<LocalDate> ends = new ArrayList<>();
        for (LocalDate day = start; !day.isAfter(end); day = day.plusDays(1)) {
            if (almanac.ends(terms().grain(), day)) {
                ends.add(day);
            }
        }
        return by == Aggregation.LAST && !ends.isEmpty() ? List.of(ends.getLast()) : ends;
    }

    private static BigDecimal divisor(Aggregation by, int count) {
        return by == Aggregation.MEAN ? BigDecimal.valueOf(count) : BigDecimal.ONE;
    }

    private static BigDecimal together(Aggregation by, List<BigDecimal> values) {
        BigDecimal all = values.getFirst();
        for (BigDecimal next : values.subList(1, values.size())) {
            all = switch (by) {
                case SUM, MEAN, RATIO -> all.add(next);
                case MIN -> all.min(next);
                case MAX -> all.max(next);
                case LAST -> next;
            };
        }
        return all;
    }

    /** One for each period, together as the metric is; of a ratio all the same. */
    @Nullable
    BigDecimal target(LocalDate start, LocalDate end) {
        Aggregation by = terms().aggregation();
        List<LocalDate> needed = needed(start, end, by);
        List<BigDecimal> set =
                needed.stream().filter(targets::containsKey).map(targets::get).toList();
        if (needed.isEmpty() || set.size() < needed.size()) {
            return null;
        }
        if (by == Aggregation.RATIO) {
            return set.stream().allMatch(each -> each.compareTo(set.getFirst()) == 0) ? set.getFirst() : null;
        }
        return Numbers.ratio(together(by, set), divisor(by, set.size()));
    }
}
