package dev.throughline.query.intake.topic;

import dev.throughline.query.intake.Failure;
import dev.throughline.query.intake.IntakeCondition;
import dev.throughline.query.intake.LostPartitionException;
import java.util.Collection;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.OffsetOutOfRangeException;
import org.apache.kafka.common.TopicPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.CommonErrorHandler;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.stereotype.Component;

/**
 * After a failed poll: pause, then read again from where the tables stand. That is right whether the transaction rolled
 * back, committed with its answer lost, or found that another consumer has the partition now.
 */
@Component
class ReadAgain implements CommonErrorHandler {
    private static final Logger log = LoggerFactory.getLogger(ReadAgain.class);

    private final ReadPositions positions;
    private final Setbacks setbacks;
    private final IntakeCondition condition;

    ReadAgain(ReadPositions positions, Setbacks setbacks, IntakeCondition condition) {
        this.positions = positions;
        this.setbacks = setbacks;
        this.condition = condition;
    }

    @Override
    public boolean seeksAfterHandling() {
        return true;
    }

    /** The offsets that count are not Kafka's. */
    @Override
    public boolean isAckAfterHandle() {
        return false;
    }

    @Override
    public void handleBatch(
            Exception thrown,
            ConsumerRecords<?, ?> data,
            Consumer<?, ?> consumer,
            MessageListenerContainer container,
            Runnable invokeListener) {
        recover(thrown, consumer, container);
    }

    @Override
    public void handleOtherException(
            Exception thrown, Consumer<?, ?> consumer, MessageListenerContainer container, boolean batchListener) {
        recover(thrown, consumer, container);
    }

    /**
     * Seeks and does not return before that worked, since reading from an unknown place is worse than not reading. If
     * it takes so long that the group gives the partitions away, their new owner starts from the same tables.
     */
    void seek(Consumer<?, ?> consumer, Collection<TopicPartition> partitions, MessageListenerContainer container) {
        while (container.isRunning()) {
            try {
                positions.seek(consumer, partitions);
                return;
            } catch (IntakeRefusedException refused) {
                refuse(refused.reason(), container);
            } catch (RuntimeException failure) {
                log.warn("Could not find where to read on, trying again: {}", Failure.kinds(failure));
                setbacks.pause(container);
            }
        }
        throw new IllegalStateException("stopped before it was known where to read on");
    }

    private void recover(Exception thrown, Consumer<?, ?> consumer, MessageListenerContainer container) {
        if (!container.isRunning()) {
            return;
        }
        if (thrown instanceof OffsetOutOfRangeException) {
            log.warn("The broker does not have the next offset.");
        } else if (isLostPartition(thrown)) {
            log.info("Another consumer reads these partitions by now; nothing of this poll was kept.");
        } else {
            log.warn("A poll was rolled back and is read again: {}", Failure.kinds(thrown));
        }
        setbacks.pause(container);
        if (container.isRunning()) {
            seek(consumer, consumer.assignment(), container);
        }
    }

    private void refuse(String message, MessageListenerContainer container) {
        log.error("The intake stopped: {}", message);
        condition.refused(message);
        container.stopAbnormally(() -> {});
    }

    private static boolean isLostPartition(Throwable thrown) {
        return thrown instanceof LostPartitionException || thrown.getCause() instanceof LostPartitionException;
    }
}
