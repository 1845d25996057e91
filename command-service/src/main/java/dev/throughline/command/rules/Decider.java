package dev.throughline.command.rules;

import dev.throughline.events.PortfolioId;
import dev.throughline.events.StreamId;
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

    /** The portfolio whose facts and boundary apply; null when neither command nor state names one. */
    @Nullable
    PortfolioId portfolioOf(StreamId stream, C command, S state);

    Verdict<E> decide(C command, S state, Circumstances circumstances);

    /** The state after an event. Never refuses: history is not up for debate. */
    S evolve(S state, E event);
}
