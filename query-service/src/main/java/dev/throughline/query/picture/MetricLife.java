package dev.throughline.query.picture;

import dev.throughline.events.MetricId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.metric.MetricEvent.MetricDefined;
import dev.throughline.events.metric.MetricEvent.MetricObserved;
import dev.throughline.events.metric.MetricEvent.MetricRevised;
import dev.throughline.events.metric.MetricEvent.ObservationCorrected;
import dev.throughline.events.metric.MetricTerms;
import java.util.ArrayList;
import java.util.List;

/**
 * One metric's definitions and what was observed of it.
 *
 * @param versions its definitions; the first is version 1
 * @param observations in the order in which they were recorded, those that were corrected too
 */
public record MetricLife(
        MetricId metric,
        PortfolioId portfolio,
        List<Happened<MetricRevised>> versions,
        List<Observation> observations) {
    public MetricLife {
        versions = List.copyOf(versions);
        observations = List.copyOf(observations);
    }

    public static MetricLife of(History history) {
        Happened<MetricDefined> defined = history.all(MetricDefined.class).stream()
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "expected the history of " + history.stream() + " to start with its definition"));
        List<Happened<MetricRevised>> versions = new ArrayList<>();
        versions.add(new Happened<>(
                defined.recorded(), new MetricRevised(1, defined.event().terms())));
        versions.addAll(history.all(MetricRevised.class));
        return new MetricLife(
                new MetricId(history.stream().id()), defined.event().portfolio(), versions, observations(history));
    }

    /** The newest version of its definition. */
    public int version() {
        return versions.size();
    }

    /** @param version from 1 to {@link #version()} */
    public MetricTerms terms(int version) {
        return versions.get(version - 1).event().terms();
    }

    public MetricTerms terms() {
        return terms(version());
    }

    private static List<Observation> observations(History history) {
        List<Observation> found = new ArrayList<>();
        history.events().forEach(recorded -> {
            if (recorded.event() instanceof MetricObserved e) {
                found.add(new Observation(recorded, e.observation(), e.version(), e.period(), e.reading(), null, null));
            } else if (recorded.event() instanceof ObservationCorrected e) {
                found.replaceAll(earlier -> earlier.correctedBy(e));
                found.add(new Observation(
                        recorded, e.observation(), e.version(), e.period(), e.reading(), e.supersedes(), null));
            }
        });
        return found;
    }

    /** What counts: observations that no later one corrected. */
    public List<Observation> standing() {
        return observations.stream().filter(Observation::stands).toList();
    }
}
