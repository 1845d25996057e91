package dev.throughline.query.intake;

/** An event that cannot be applied, and why. */
record Poison(LogEntry entry, RuntimeException failure) {}
