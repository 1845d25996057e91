package dev.throughline.command.rules;

import dev.throughline.events.DomainEvent;
import dev.throughline.events.StreamId;
import java.util.List;
import java.util.function.UnaryOperator;

/** What a decider answers: the events to record, or every rule that the command breaks. */
public sealed interface Verdict<E> {

    /**
     * Nothing stands against it.
     *
     * @param events of the command's own stream
     * @param alongside events of other streams, recorded together with them or not at all
     * @param waived what would have stood against it without a waiver
     */
    record Accepted<E>(List<E> events, List<Alongside> alongside, List<Violation> waived) implements Verdict<E> {
        public Accepted(List<E> events) {
            this(events, List.of(), List.of());
        }
    }

    /** An event of another stream. */
    record Alongside(StreamId stream, DomainEvent event) {}

    /** At least one rule stands against it. */
    record Refused<E>(List<Violation> violations) implements Verdict<E> {
        public Refused(Violation violation) {
            this(List.of(violation));
        }
    }

    /** The same with these events alongside, if it is accepted. */
    default Verdict<E> with(List<Alongside> alongside) {
        return ifAccepted(accepted -> new Accepted<>(accepted.events(), alongside, accepted.waived()));
    }

    /** What becomes of it if it is accepted. */
    default Verdict<E> ifAccepted(UnaryOperator<Accepted<E>> change) {
        return switch (this) {
            case Accepted<E> accepted -> change.apply(accepted);
            case Refused<E> refused -> refused;
        };
    }
}
