package dev.throughline.command.rules;

import dev.throughline.events.MetricId;
import dev.throughline.events.ObservationId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.metric.MetricTerms;
import dev.throughline.events.metric.Period;
import dev.throughline.events.metric.Reading;
import java.time.Instant;
import java.util.List;

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
            ObservationId observation, int version, Period period, Reading reading, Instant effectiveAt) {}
}
