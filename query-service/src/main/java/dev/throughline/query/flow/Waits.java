package dev.throughline.query.flow;

import dev.throughline.query.figures.KaplanMeier.Lasted;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A wait as the estimator takes it. */
final class Waits {
    private Waits() {}

    /** Exactly one of the two ends is there. */
    static Lasted lasted(Instant started, @Nullable Instant decidedAt, @Nullable Instant censoredAt) {
        Instant end = decidedAt == null ? Objects.requireNonNull(censoredAt) : decidedAt;
        return new Lasted(Duration.between(started, end), decidedAt != null);
    }
}
