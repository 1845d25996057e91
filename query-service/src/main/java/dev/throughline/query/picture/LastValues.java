package dev.throughline.query.picture;

import dev.throughline.events.Quantity;
import dev.throughline.events.Required;
import dev.throughline.events.metric.Grain;
import dev.throughline.events.metric.MetricEvent.MetricObserved;
import dev.throughline.events.metric.MetricEvent.ObservationCorrected;
import dev.throughline.events.metric.Period;
import dev.throughline.events.metric.Periods;
import dev.throughline.events.metric.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What was last observed of metrics: the latest periods of each version, as their last corrections have them. A value that
 * comes late for an earlier period is not the last one.
 */
public final class LastValues {
    /** Of a bet by itself: observations are in the streams of the metrics. */
    public static final LastValues NONE = new LastValues(Map.of());

    /** How many periods back the recent values go; a quarter of weeks, and a year of months with the one before. */
    public static final int RECENT = 13;

    private static final int DECIMALS = 6;

    private final Map<Version, NavigableMap<LocalDate, Last>> byVersion;

    private LastValues(Map<Version, NavigableMap<LocalDate, Last>> byVersion) {
        this.byVersion = byVersion;
    }

    /**
     * The last values that are in these histories.
     *
     * @param metrics each in order; at least the last observation of each version, and the {@value RECENT} before it for
     *     whom {@link #recent} is asked
     */
    public static LastValues of(Collection<History> metrics) {
        Map<Version, NavigableMap<LocalDate, Last>> found = new HashMap<>();
        metrics.forEach(metric -> metric.events().forEach(recorded -> {
            String id = metric.stream().id();
            switch (recorded.event()) {
                case MetricObserved e -> keep(found, new Version(id, e.version()), e.period(), e.reading());
                case ObservationCorrected e -> keep(found, new Version(id, e.version()), e.period(), e.reading());
                default -> {}
            }
        }));
        return new LastValues(Map.copyOf(found));
    }

    private static void keep(
            Map<Version, NavigableMap<LocalDate, Last>> found, Version version, Period period, Reading reading) {
        found.computeIfAbsent(version, first -> new TreeMap<>()).put(period.end(), new Last(value(reading), period));
    }

    public Optional<Last> of(String metric, int version) {
        return Optional.ofNullable(byVersion.get(new Version(metric, version)))
                .map(seen -> seen.lastEntry().getValue());
    }

    /**
     * The last periods up to the one that was observed last, in order; one that nobody observed has no value, and before
     * the first that was observed there are none.
     */
    public List<PeriodValue> recent(String metric, int version) {
        NavigableMap<LocalDate, Last> seen = byVersion.get(new Version(metric, version));
        List<PeriodValue> values = new ArrayList<>();
        if (seen != null) {
            Period period = seen.lastEntry().getValue().period();
            while (values.size() < RECENT && !period.end().isBefore(seen.firstKey())) {
                values.add(PeriodValue.of(period, seen.get(period.end())));
                period = before(period);
            }
        }
        return List.copyOf(values.reversed());
    }

    private static Period before(Period period) {
        Grain grain = period.start().equals(period.end())
                ? Grain.DAY
                : period.start().plusDays(6).equals(period.end()) ? Grain.WEEK : Grain.MONTH;
        return new Periods(period.end().getDayOfWeek())
                .lastEndingBy(grain, period.start().minusDays(1));
    }

    /** Denominators are above 0. */
    private static Quantity value(Reading reading) {
        Quantity value = reading.value();
        return value != null
                ? value
                : new Quantity(number(reading.numerator())
                        .divide(number(reading.denominator()), DECIMALS, RoundingMode.HALF_UP));
    }

    private static BigDecimal number(@Nullable Quantity quantity) {
        return Required.field(quantity, "numerator and denominator").value();
    }

    /** A value and the period that it was observed of. */
    public record Last(Quantity value, Period period) {}

    private record Version(String metric, int version) {}
}
