package dev.throughline.command.dispatch;

import dev.throughline.command.rules.Actor;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Decider;
import dev.throughline.command.rules.Due;
import dev.throughline.command.rules.Enforces;
import dev.throughline.command.rules.History;
import dev.throughline.command.rules.Rule;
import dev.throughline.events.EventContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stream after time has passed over it (rule 11), and what that brought about.
 *
 * @param due what fell due and is not yet recorded
 */
record Passed<S, E>(History<S> history, List<Judgement.Judged<E>> due) {
    @Enforces(Rule.TWO_CLOCKS)
    static <S, E> Passed<S, E> over(
            History<S> before, Decider<?, S, E> decider, Circumstances until, String commandId, String correlationId) {
        List<Judgement.Judged<E>> due = new ArrayList<>();
        History<S> history = before;
        // One at a time: what fell due first changes what falls due next.
        for (List<Due<E>> left = decider.fellDue(history.state(), until);
                !left.isEmpty();
                left = decider.fellDue(history.state(), until)) {
            Due<E> next = left.getFirst();
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
                Actor.TIME.person(),
                List.copyOf(Actor.TIME.roles()),
                null,
                until.portfolio() == null ? null : until.portfolio().policyVersion(),
                null,
                commandId,
                correlationId,
                null,
                null,
                null);
    }

    /** A stream moves only forward: what is noticed late takes effect with the last event. */
    private static java.time.Instant notBefore(java.time.@Nullable Instant last, Due<?> due) {
        return last == null || due.at().isAfter(last) ? due.at() : last;
    }
}
