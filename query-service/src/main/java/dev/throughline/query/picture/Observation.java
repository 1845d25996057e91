package dev.throughline.query.picture;

import dev.throughline.events.ObservationId;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.metric.MetricEvent.ObservationCorrected;
import dev.throughline.events.metric.Period;
import dev.throughline.events.metric.Reading;
import org.jspecify.annotations.Nullable;

/**
 * What was observed of a metric in a period.
 *
 * @param version of the definition it follows
 * @param supersedes the observation that it corrects, if it is a correction
 * @param supersededBy the one that corrects it, if one does
 */
public record Observation(
        RecordedEvent recorded,
        ObservationId observation,
        int version,
        Period period,
        Reading reading,
        @Nullable ObservationId supersedes,
        @Nullable ObservationId supersededBy) {

    /** Whether nothing corrects it, so that it counts. */
    public boolean stands() {
        return supersededBy == null;
    }

    Observation correctedBy(ObservationCorrected correction) {
        return observation.equals(correction.supersedes())
                ? new Observation(recorded, observation, version, period, reading, supersedes, correction.observation())
                : this;
    }
}
