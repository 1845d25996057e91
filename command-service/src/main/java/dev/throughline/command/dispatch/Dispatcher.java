package dev.throughline.command.dispatch;

import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.callbacks.FutureCallback;
import org.axonframework.messaging.GenericMessage;

/** Sends orders to their aggregates: admits a bounded number at once and lets losers of a race decide again. */
public final class Dispatcher {
    private static final int TRIES = 30;
    private static final long LONGEST_PAUSE_MILLIS = 200;

    private final CommandBus bus;
    private final Admission admission;
    private final Runnable committed;

    /** @param committed told after each commit, so that the followers of the log need not wait for their next look */
    Dispatcher(CommandBus bus, Admission admission, Runnable committed) {
        this.bus = bus;
        this.admission = admission;
        this.committed = committed;
    }

    /**
     * @throws dev.throughline.command.rules.Refusal with every rule that the order breaks
     * @throws Overload when too many commands are under way
     */
    public Receipt dispatch(Order<?> order) {
        try (Admission.Place place = admission.enter()) {
            Receipt receipt = untilNobodyInterferes(order);
            committed.run();
            return receipt;
        }
    }

    /**
     * A lost race left nothing behind: its claim and its events were rolled back together, so the same command id
     * may try again, against the state that the winner made. Who loses every time is told to come back later.
     */
    private Receipt untilNobodyInterferes(Order<?> order) {
        for (int attempt = 1; ; attempt++) {
            try {
                return send(order);
            } catch (RuntimeException failure) {
                if (!Conflicts.isConflict(failure)) {
                    throw failure;
                }
                if (attempt == TRIES) {
                    throw new Overload();
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(
                        ThreadLocalRandom.current().nextLong(1, Math.min(LONGEST_PAUSE_MILLIS, 4L << attempt))));
            }
        }
    }

    private Receipt send(Order<?> order) {
        FutureCallback<Order<?>, Receipt> answer = new FutureCallback<>();
        bus.dispatch(new GenericCommandMessage<>(new GenericMessage<>(order), StreamAggregate.RECORD), answer);
        return Answers.orThrow(answer.getResult());
    }
}
