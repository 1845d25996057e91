package dev.throughline.query.intake;

import dev.throughline.events.StreamId;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Takes events into the read models, each poll and each repair in one transaction. */
@Component
public class Intake {
    private final IntakePartitions partitions;
    private final Streams streams;
    private final Taking taking;
    private final ReadModels readModels;
    private final Bisection bisection;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher publisher;

    Intake(
            IntakePartitions partitions,
            Streams streams,
            Taking taking,
            ReadModels readModels,
            Bisection bisection,
            PlatformTransactionManager transactions,
            ApplicationEventPublisher publisher) {
        this.partitions = partitions;
        this.streams = streams;
        this.taking = taking;
        this.readModels = readModels;
        this.bisection = bisection;
        this.transaction = new TransactionTemplate(transactions);
        this.publisher = publisher;
    }

    /**
     * Takes in what a poll brought. If we die before the commit, nothing happened and the poll comes again; if we die
     * after it, the offsets have moved with the rows and it does not.
     *
     * @throws LostPartitionException when another consumer reads these partitions by now; nothing happened
     */
    public void take(Poll poll) {
        transact(folding -> {
            partitions.move(poll.moves());
            return taking.take(poll.entries(), folding);
        });
    }

    /**
     * Takes in events of one parked stream, fetched in order. Whoever repaired the stream meanwhile, or parked it anew
     * behind a poison, did so under the same lock: then these are duplicates, or wait.
     */
    public void repair(StreamId stream, List<LogEntry> entries) {
        transact(folding -> taking.take(entries, streams.lockForRepair(stream), folding));
    }

    /** All at once first, which costs no savepoints; if an event fails that, again from the start in search of it. */
    private void transact(Function<Folding, Taken> work) {
        Taken taken;
        try {
            taken = transaction.execute(status -> work.apply(this::foldAtOnce));
        } catch (RuntimeException failure) {
            if (failure instanceof LostPartitionException || !Failure.isOfData(failure)) {
                throw failure;
            }
            taken = transaction.execute(status -> work.apply(bisection));
        }
        publisher.publishEvent(Objects.requireNonNull(taken));
    }

    private List<Poison> foldAtOnce(List<LogEntry> next) {
        readModels.fold(next);
        return List.of();
    }
}
