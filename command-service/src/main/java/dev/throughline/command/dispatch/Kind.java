package dev.throughline.command.dispatch;

import dev.throughline.command.rules.Decider;
import java.util.function.Function;

/**
 * A kind of stream: its name in stream ids, its commands and its rules.
 *
 * @param aggregate the class that Axon loads
 * @param newAggregate makes one from the name of its stream
 */
public record Kind<C, S, E>(
        String name,
        Class<C> commands,
        Decider<C, S, E> decider,
        Class<?> aggregate,
        Function<String, ?> newAggregate) {}
