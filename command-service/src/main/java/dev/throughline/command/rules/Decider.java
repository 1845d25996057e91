package dev.throughline.command.rules;

import dev.throughline.events.EventContext;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.StreamId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The rules of one kind of stream. Pure: the same arguments always give the same answer.
 *
 * @param <C> its commands
 * @param <S> its states
 * @param <E> its events
 */
public interface Decider<C, S, E> {

    /** The state before the first event. */
    S initial();

    /**
     * The portfolio whose policy and zone apply; null when neither command nor state names one.
     *
     * @param command null when nobody commands and only time passes
     */
    @Nullable
    PortfolioId portfolioOf(StreamId stream, @Nullable C command, S state);

    /** The portfolio that the sender's token must cover; null when the decision itself looks after that. */
    default @Nullable PortfolioId boundaryOf(StreamId stream, C command, S state) {
        return portfolioOf(stream, command, state);
    }

    /** Which other streams the decision depends on. */
    default Needs needs(StreamId stream, C command, S state) {
        return Needs.NOTHING;
    }

    /** Which other streams the passing of time depends on. */
    default Set<StreamId> watched(S state) {
        return Set.of();
    }

    /**
     * Rule 11: what fell due up to the circumstances' time and is not yet recorded, in the order of its instants. Asked
     * before every command, so that live use, a late import and a replay make the same history. The first is recorded and
     * the question asked again of the state that it made, until nothing is left.
     */
    default List<Due<E>> fellDue(S state, Circumstances until) {
        return List.of();
    }

    Verdict<E> decide(C command, S state, Circumstances circumstances);

    /** The state after an event. Never refuses: history is not up for debate. */
    S evolve(S state, E event, EventContext context);

    /** What other streams may know of this one; null while there is nothing to know. */
    default @Nullable Object facts(StreamId stream, S state) {
        return null;
    }
}
