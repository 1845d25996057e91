package dev.throughline.query.changes;

import java.time.Instant;

/** Something happened in a review, or to what its deck is made of, and every view asked from now on shows it. */
record ReviewChange(
        String portfolio,
        String week,
        String stream,
        String type,
        Instant effectiveAt,
        Instant recordedAt,
        long position) {}
