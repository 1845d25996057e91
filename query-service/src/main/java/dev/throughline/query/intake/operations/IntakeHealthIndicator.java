package dev.throughline.query.intake.operations;

import dev.throughline.query.intake.Completeness;
import dev.throughline.query.intake.Freshness;
import dev.throughline.query.intake.IntakeCondition;
import dev.throughline.query.intake.IntakeCondition.State;
import dev.throughline.query.intake.IntakeSettings;
import dev.throughline.query.intake.Watermark;
import dev.throughline.query.intake.repair.RepairCondition;
import java.time.Duration;
import java.util.Optional;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.dao.DataAccessException;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * Ready when the topic is the right one, the consumer reads it, the database answers and the lag is within its bound. A
 * stream that is parked shows here but takes no instance away: answers say that they are stale, and no answers at all
 * would help nobody.
 */
@Component
class IntakeHealthIndicator implements HealthIndicator {
    private final IntakeCondition condition;
    private final KafkaMessageListenerContainer<byte[], byte[]> consumer;
    private final Watermark watermark;
    private final Completeness completeness;
    private final RepairCondition repair;
    private final Duration lagBound;

    IntakeHealthIndicator(
            IntakeCondition condition,
            KafkaMessageListenerContainer<byte[], byte[]> consumer,
            Watermark watermark,
            Completeness completeness,
            RepairCondition repair,
            IntakeSettings settings) {
        this.condition = condition;
        this.consumer = consumer;
        this.watermark = watermark;
        this.completeness = completeness;
        this.repair = repair;
        this.lagBound = settings.intake().lagBound();
    }

    @Override
    public Health health() {
        Health.Builder health = complaint()
                .map(text -> Health.down().withDetail("reason", text))
                .orElseGet(Health::up);
        completeness.lag().ifPresent(lag -> health.withDetail("lagSeconds", lag.toSeconds()));
        repair.commandServiceAwaySince()
                .ifPresent(since -> health.withDetail("lostEventsCannotBeFetchedSince", since.toString()));
        try {
            Freshness freshness = watermark.freshness();
            health.withDetail("watermark", freshness.position());
            health.withDetail("stale", freshness.stale());
            health.withDetail("parkedStreams", freshness.parkedStreams());
        } catch (DataAccessException failure) {
            health.down().withDetail("reason", "the database does not answer");
        }
        return health.build();
    }

    private Optional<String> complaint() {
        if (condition.now().state() != State.READING) {
            return Optional.of(condition.now().message());
        }
        if (!consumer.isRunning()) {
            return Optional.of("the consumer stopped; see the log");
        }
        return completeness
                .lag()
                .map(lag -> lag.compareTo(lagBound) <= 0
                        ? Optional.<String>empty()
                        : Optional.of("the read models are " + lag.toSeconds() + " s behind"))
                .orElseGet(() -> Optional.of("not caught up since the start"));
    }
}
