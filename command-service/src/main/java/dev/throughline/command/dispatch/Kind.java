package dev.throughline.command.dispatch;

import dev.throughline.command.rules.Decider;

/** A kind of stream: its name in stream ids, its commands and its rules. */
public record Kind<C, S, E>(String name, Class<C> commands, Decider<C, S, E> decider) {}
