package dev.throughline.command.rules;

import dev.throughline.events.EventContext;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A stream as its events have made it.
 *
 * @param version how many events it has
 * @param lastEffectiveAt when its last event was true; null before the first
 */
public record History<S>(S state, long version, @Nullable Instant lastEffectiveAt) {

    public static <S> History<S> beforeTheFirstEvent(Decider<?, S, ?> decider) {
        return new History<>(decider.initial(), 0, null);
    }

    public <E> History<S> after(E event, EventContext context, Decider<?, S, E> decider) {
        return new History<>(decider.evolve(state, event, context), version + 1, context.effectiveAt());
    }
}
