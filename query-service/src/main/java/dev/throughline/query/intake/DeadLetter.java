package dev.throughline.query.intake;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An event that could not be applied.
 *
 * @param failure class and message of what it caused
 * @param state WAITING for an operator, RETRIED and applied, or SKIPPED
 * @param settledBy the operator
 * @param reason why it was skipped
 */
public record DeadLetter(
        String stream,
        long sequence,
        long position,
        String type,
        Instant recordedAt,
        String context,
        String payload,
        String failure,
        Instant failedAt,
        String state,
        @Nullable String settledBy,
        @Nullable String reason) {}
