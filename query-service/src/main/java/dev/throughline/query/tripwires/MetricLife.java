package dev.throughline.query.tripwires;

import dev.throughline.events.metric.Grain;
import dev.throughline.events.metric.MetricEvent;
import dev.throughline.events.metric.MetricEvent.MetricDefined;
import dev.throughline.events.metric.MetricEvent.MetricObserved;
import dev.throughline.events.metric.MetricEvent.MetricRevised;
import dev.throughline.events.metric.MetricEvent.ObservationCorrected;
import dev.throughline.events.metric.MetricTerms;
import dev.throughline.events.metric.Period;
import dev.throughline.events.metric.Reading;
import dev.throughline.query.picture.History;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was ever observed of a metric.
 *
 * @param versions its definitions; the first is version 1
 * @param observations corrections among them, in the order of recording
 */
record MetricLife(List<MetricTerms> versions, List<Observation> observations) {

    /** @param version of the definition it follows */
    record Observation(int version, Period period, Reading reading, Instant at) {}

    static MetricLife of(History metric) {
        List<MetricTerms> versions = new ArrayList<>();
        List<Observation> observations = new ArrayList<>();
        metric.events().forEach(recorded -> {
            Instant at = recorded.context().effectiveAt();
            switch ((MetricEvent) recorded.event()) {
                case MetricDefined e -> versions.add(e.terms());
                case MetricRevised e -> versions.add(e.terms());
                case MetricObserved e -> observations.add(new Observation(e.version(), e.period(), e.reading(), at));
                case ObservationCorrected e ->
                    observations.add(new Observation(e.version(), e.period(), e.reading(), at));
            }
        });
        return new MetricLife(List.copyOf(versions), List.copyOf(observations));
    }

    /** How long its periods are; the same for all versions. */
    Grain grain() {
        return versions.getFirst().grain();
    }

    /** The unit of a version; null when there is no such version. */
    @Nullable
    String unit(int version) {
        return version >= 1 && version <= versions.size()
                ? versions.get(version - 1).unit()
                : null;
    }

    /** The latest period that was observed under a version, as it was last corrected. */
    Optional<Observation> last(int version) {
        return observations.stream()
                .filter(observation -> observation.version() == version)
                .reduce((earlier, later) ->
                        later.period().end().isBefore(earlier.period().end()) ? earlier : later);
    }

    /** What was recorded of a period under a version: the observation, then its corrections. */
    Stream<Observation> of(int version, Period period) {
        return observations.stream()
                .filter(observation -> observation.version() == version
                        && observation.period().label().equals(period.label()));
    }
}
