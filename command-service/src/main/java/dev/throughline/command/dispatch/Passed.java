package dev.throughline.command.dispatch;

import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Decider;
import dev.throughline.command.rules.Due;
import dev.throughline.command.rules.Enforces;
import dev.throughline.command.rules.History;
import dev.throughline.command.rules.Rule;
import dev.throughline.events.EventContext;
import dev.throughline.events.PersonId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stream after time has passed over it (rule 11), and what that brought about.
 *
 * @param due what fell due and is not yet recorded
 */
record Passed<S, E>(History<S> history, List<Judgement.Judged<E>> due) {
    /** Who lets time pass: nobody. */
    static final PersonId TIME = new PersonId("time");

    @Enforces(Rule.TWO_CLOCKS)
    static <S, E> Passed<S, E> over(
            History<S> before, Decider<?, S, E> decider, Circumstances until, String commandId, String correlationId) {
        List<Judgement.Judged<E>> due = new ArrayList<>();
        History<S> history = before;
        for (Due<E> next : decider.fellDue(before.state(), until)) {
            EventContext context = context(next, history, until, commandId, correlationId);
            history = history.after(next.event(), context, decider);
            due.add(new Judgement.Judged<>(next.event(), context));
        }
        return new Passed<>(history, List.copyOf(due));
    }

    private static EventContext context(
            Due<?> due, History<?> history, Circumstances until, String commandId, String correlationId) {
        return new EventContext(
                notBefore(history.lastEffectiveAt(), due),
                TIME,
                List.of("clock"),
                null,
                until.portfolio() == null ? null : until.portfolio().policyVersion(),
                null,
                commandId,
                correlationId,
                null,
                null);
    }

    /** A stream moves only forward: what is noticed late takes effect with the last event. */
    private static java.time.Instant notBefore(java.time.@Nullable Instant last, Due<?> due) {
        return last == null || due.at().isAfter(last) ? due.at() : last;
    }
}
