package dev.throughline.query.intake.topic;

import dev.throughline.query.intake.Completeness;
import dev.throughline.query.intake.IntakeCondition;
import dev.throughline.query.intake.IntakeCondition.State;
import dev.throughline.query.intake.IntakePartitions;
import dev.throughline.query.intake.IntakeSettings;
import dev.throughline.query.intake.Recurring;
import dev.throughline.query.intake.topic.LogTopic.Description;
import java.time.Instant;
import java.time.InstantSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.listener.KafkaMessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * Waits for the topic, has the consumer begin, and then watches that the topic stays the one it was and how far it has
 * grown. A topic that is replaced under a running consumer is noticed here, within seconds.
 */
@Component
class TopicWatch implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(TopicWatch.class);

    private final LogTopic topic;
    private final TopicCheck check;
    private final IntakePartitions partitions;
    private final KafkaMessageListenerContainer<byte[], byte[]> consumer;
    private final IntakeCondition condition;
    private final Completeness completeness;
    private final InstantSource clock = InstantSource.system();
    private final Recurring watching;

    TopicWatch(
            LogTopic topic,
            TopicCheck check,
            IntakePartitions partitions,
            KafkaMessageListenerContainer<byte[], byte[]> consumer,
            IntakeCondition condition,
            Completeness completeness,
            IntakeSettings settings) {
        this.topic = topic;
        this.check = check;
        this.partitions = partitions;
        this.consumer = consumer;
        this.condition = condition;
        this.completeness = completeness;
        this.watching = new Recurring(
                "intake-topic",
                this::look,
                settings.intake().pause(),
                settings.intake().longestBackOff());
    }

    @Override
    public void start() {
        watching.start();
    }

    /** Before the consumer, which would otherwise be started again. */
    @Override
    public void stop() {
        watching.stop();
        consumer.stop();
    }

    @Override
    public boolean isRunning() {
        return watching.isRunning();
    }

    private void look() {
        if (condition.now().state() == State.REFUSED) {
            return;
        }
        topic.describe()
                .ifPresentOrElse(
                        this::follow,
                        () -> condition.waiting("the topic " + topic.name()
                                + " does not exist yet; the command service creates it when it starts"));
    }

    private void follow(Description found) {
        try {
            if (partitions.all().isEmpty()) {
                partitions.begin(found.topicId(), found.partitions());
            }
            check.identity(partitions.all(), found);
        } catch (IntakeRefusedException refused) {
            log.error("The intake stopped: {}", refused.reason());
            condition.refused(refused.reason());
            consumer.stop();
            return;
        }
        if (!consumer.isRunning() && condition.reading()) {
            consumer.start();
        }
        Instant asked = clock.instant();
        completeness.seen(asked, topic.ends(found.partitions()));
    }
}
