package dev.throughline.query.changes;

import java.time.Instant;

/** A bet changed, and every view asked from now on shows it. */
record BetChange(
        String bet,
        String portfolio,
        long version,
        String type,
        Instant effectiveAt,
        Instant recordedAt,
        long position) {}
