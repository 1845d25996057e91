package dev.throughline.query.picture;

import dev.throughline.events.Quantity;
import dev.throughline.events.Required;
import dev.throughline.events.metric.MetricEvent.MetricObserved;
import dev.throughline.events.metric.MetricEvent.ObservationCorrected;
import dev.throughline.events.metric.Period;
import dev.throughline.events.metric.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What was last observed of metrics: the latest period of each version, as its last correction has it. A value that comes
 * late for an earlier period is not the last one.
 */
public final class LastValues {
    /** Of a bet by itself: observations are in the streams of the metrics. */
    public static final LastValues NONE = new LastValues(Map.of());

    private static final int DECIMALS = 6;

    private final Map<Version, Last> byVersion;

    private LastValues(Map<Version, Last> byVersion) {
        this.byVersion = byVersion;
    }

    /**
     * The last values that are in these histories.
     *
     * @param metrics each in order; at least the last observation of each version
     */
    public static LastValues of(Collection<History> metrics) {
        Map<Version, Last> found = new HashMap<>();
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

    private static void keep(Map<Version, Last> found, Version version, Period period, Reading reading) {
        Last next = new Last(value(reading), period);
        found.merge(
                version,
                next,
                (last, now) -> period.end().isBefore(last.period().end()) ? last : now);
    }

    public Optional<Last> of(String metric, int version) {
        return Optional.ofNullable(byVersion.get(new Version(metric, version)));
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
