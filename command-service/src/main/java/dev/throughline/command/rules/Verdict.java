package dev.throughline.command.rules;

import java.util.List;

/** What a decider answers: the events to record, or every rule that the command breaks. */
public sealed interface Verdict<E> {

    /** Nothing stands against it. */
    record Accepted<E>(List<E> events) implements Verdict<E> {}

    /** At least one rule stands against it. */
    record Refused<E>(List<Violation> violations) implements Verdict<E> {}
}
