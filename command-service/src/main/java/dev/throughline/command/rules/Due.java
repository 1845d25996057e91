package dev.throughline.command.rules;

import java.time.Instant;

/** Something that time alone brought about, and when. */
public record Due<E>(Instant at, E event) {}
