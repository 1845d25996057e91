/** Axon, declared by hand: every part of its event store that a guarantee rests on. */
package dev.throughline.command.eventstore;
