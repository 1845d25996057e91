package dev.throughline.query.intake;

import dev.throughline.events.StreamId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiFunction;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What an operator decides about an event that cannot be applied. What came after it on its stream is not here: the
 * stream stays parked until the repair has fetched that.
 */
@Component
public class OperatorDecisions {
    private final Streams streams;
    private final DeadLetters deadLetters;
    private final Taking taking;
    private final ReadModels readModels;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher publisher;

    OperatorDecisions(
            Streams streams,
            DeadLetters deadLetters,
            Taking taking,
            ReadModels readModels,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher publisher) {
        this.streams = streams;
        this.deadLetters = deadLetters;
        this.taking = taking;
        this.readModels = readModels;
        this.transaction = new TransactionTemplate(transactions);
        this.publisher = publisher;
    }

    /**
     * Applies the event after all, for instance because the projection was mended.
     *
     * @throws NotWaitingException when no such event waits
     * @throws StillFailingException when it still fails; it waits on
     */
    public void retry(StreamId stream, long sequence, String operator) {
        decide(stream, sequence, (cursors, entry) -> {
            deadLetters.settle(entry, "RETRIED", operator, null);
            return taking.take(List.of(entry), cursors, next -> {
                applyOrRefuse(entry);
                return List.of();
            });
        });
    }

    /**
     * Leaves the event out of the read models for good.
     *
     * @throws NotWaitingException when no such event waits
     */
    public void skip(StreamId stream, long sequence, String operator, String reason) {
        decide(stream, sequence, (cursors, entry) -> {
            deadLetters.settle(entry, "SKIPPED", operator, reason);
            cursors.values().forEach(cursor -> cursor.skip(sequence));
            return taking.take(List.of(), cursors, next -> List.of());
        });
    }

    private void decide(
            StreamId stream, long sequence, BiFunction<Map<StreamId, StreamCursor>, LogEntry, Taken> decision) {
        Taken taken = transaction.execute(status -> {
            Map<StreamId, StreamCursor> cursors = streams.lock(List.of(stream));
            LogEntry entry =
                    deadLetters.waiting(stream, sequence).orElseThrow(() -> new NotWaitingException(stream, sequence));
            cursors.values().forEach(StreamCursor::reopen);
            return decision.apply(cursors, entry);
        });
        publisher.publishEvent(Objects.requireNonNull(taken));
    }

    private void applyOrRefuse(LogEntry entry) {
        try {
            readModels.fold(List.of(entry));
        } catch (RuntimeException failure) {
            if (Failure.isOfData(failure)) {
                throw new StillFailingException(Failure.describe(failure));
            }
            throw failure;
        }
    }
}
