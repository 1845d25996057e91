package dev.throughline.command.rules;

import dev.throughline.events.MetricId;
import dev.throughline.events.ObservationId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.metric.MetricTerms;
import dev.throughline.events.metric.Period;
import dev.throughline.events.metric.Reading;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What decisions about a bet need to know of a metric.
 *
 * @param versions its definitions; the first is version 1
 * @param observations all that were ever recorded, corrections among them, in the order of recording
 */
public record MetricFacts(
        MetricId metric, PortfolioId portfolio, List<MetricTerms> versions, List<Observation> observations) {

    /**
     * @param version of the definition it follows
     * @param effectiveAt when it was observed
     */
    public record Observation(
            ObservationId observation, int version, Period period, Reading reading, Instant effectiveAt) {
        private boolean isOf(int otherVersion, Period otherPeriod) {
            return version == otherVersion && period.label().equals(otherPeriod.label());
        }
    }

    /** How it is defined now. */
    public MetricTerms newest() {
        return versions.getLast();
    }

    /** How a version defines it; null when there is no such version. */
    public @Nullable MetricTerms terms(int version) {
        return version >= 1 && version <= versions.size() ? versions.get(version - 1) : null;
    }

    /** What was recorded of a period under a version: the observation, then its corrections. */
    public Stream<Observation> of(int version, Period period) {
        return observations.stream().filter(observation -> observation.isOf(version, period));
    }
}
