package dev.throughline.query.review.series;

import dev.throughline.events.metric.Aggregation;
import dev.throughline.events.metric.Grain;
import dev.throughline.events.metric.MetricTerms;
import dev.throughline.events.metric.Reading;
import dev.throughline.query.picture.MetricLife;
import dev.throughline.query.picture.Observation;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What was observed of a metric, by version and period, corrections applied. A value never mixes versions of the
 * definition, and is missing when a period that it needs is.
 */
public final class Series {
    private final MetricLife metric;
    private final DayOfWeek weekEndingDay;
    private final Map<Integer, Map<LocalDate, Reading>> readings = new HashMap<>();

    public Series(MetricLife metric, DayOfWeek weekEndingDay) {
        this.metric = metric;
        this.weekEndingDay = weekEndingDay;
        metric.standing().forEach(this::put);
    }

    private void put(Observation observation) {
        readings.computeIfAbsent(observation.version(), version -> new HashMap<>())
                .put(observation.period().end(), observation.reading());
    }

    public MetricLife metric() {
        return metric;
    }

    /** As it is defined now. */
    public MetricTerms terms() {
        return metric.terms();
    }

    public Grain grain() {
        return terms().grain();
    }

    /** The last days of the metric's own periods in a stretch. */
    public List<LocalDate> ends(Stretch stretch) {
        return stretch.ends(grain(), weekEndingDay);
    }

    /** In the newest version in which nothing is missing. */
    public Optional<Value> over(Stretch stretch) {
        return IntStream.iterate(metric.version(), version -> version >= 1, version -> version - 1)
                .mapToObj(version -> over(stretch, version))
                .flatMap(Optional::stream)
                .findFirst();
    }

    public Optional<Value> over(Stretch stretch, int version) {
        List<LocalDate> ends = ends(stretch);
        if (ends.isEmpty() || version > metric.version()) {
            return Optional.empty();
        }
        Aggregation by = metric.terms(version).aggregation();
        // The last value is whole without the ones before it.
        List<LocalDate> needed = by == Aggregation.LAST ? List.of(ends.getLast()) : ends;
        List<Exact> values = values(needed, version, by);
        return values.size() < needed.size()
                ? Optional.empty()
                : Optional.of(new Value(version, Aggregated.of(by, values), needed.size()));
    }

    private List<Exact> values(List<LocalDate> ends, int version, Aggregation by) {
        Map<LocalDate, Reading> observed = readings.getOrDefault(version, Map.of());
        List<Exact> found = new ArrayList<>();
        for (LocalDate end : ends) {
            exact(observed.get(end), by).ifPresent(found::add);
        }
        return found;
    }

    private static Optional<Exact> exact(@Nullable Reading reading, Aggregation by) {
        if (reading == null) {
            return Optional.empty();
        }
        if (by != Aggregation.RATIO) {
            return Optional.ofNullable(reading.value()).map(value -> Exact.of(value.value()));
        }
        return reading.numerator() == null || reading.denominator() == null
                ? Optional.empty()
                : Optional.of(new Exact(
                        reading.numerator().value(), reading.denominator().value()));
    }
}
