package dev.throughline.query.intake;

import dev.throughline.events.wire.EventHeaders;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What is read, and how patiently.
 *
 * @param topic the log's topic
 * @param projectionSet the set of read models that is kept; each set reads the topic for itself
 */
@ConfigurationProperties("throughline")
public record IntakeSettings(
        @DefaultValue(EventHeaders.TOPIC) String topic,
        @DefaultValue("rm_1") String projectionSet,
        @DefaultValue Intake intake) {

    /** The consumer group; instances that keep the same read models share it. */
    public String group() {
        return "throughline.query." + projectionSet;
    }

    /**
     * @param lagBound how far behind the read models may be before they count as stale and the instance as not ready
     * @param pause between two looks at the topic, and between two looks for streams to repair
     * @param longestBackOff the longest pause after failures
     * @param frozenSession after how long PostgreSQL ends the session of an instance that froze in the middle of a
     *     transaction, so that another one can go on
     */
    public record Intake(
            @DefaultValue("30s") Duration lagBound,
            @DefaultValue("1s") Duration pause,
            @DefaultValue("10s") Duration longestBackOff,
            @DefaultValue("15s") Duration frozenSession) {}
}
