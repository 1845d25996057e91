package dev.throughline.query.intake;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An event that could not be applied. */
public record DeadLetter(
        @Schema(description = "The stream it belongs to.", example = "bet/instant-checkout")
        String stream,

        @Schema(description = "Which event of the stream it is, from 1.", example = "3")
        long sequence,

        @Schema(
                description = "Its position in the log; give the last one as 'after' for the next page.",
                example = "4711")
        long position,

        @Schema(description = "The type and version of the event.", example = "bet.spend-recorded.v1")
        String type,

        @Schema(description = "When it was recorded.") Instant recordedAt,

        @Schema(description = "Who recorded it and why, as JSON, as it came.")
        String context,

        @Schema(description = "What happened, as JSON, as it came.")
        String payload,

        @Schema(description = "Class and message of what it caused.")
        String failure,

        @Schema(description = "When it failed last.") Instant failedAt,

        @Schema(
                description = "WAITING for an operator, RETRIED and applied, or SKIPPED for good.",
                allowableValues = {"WAITING", "RETRIED", "SKIPPED"})
        String state,

        @Schema(description = "The operator who decided; nobody while it waits.") @Nullable
        String settledBy,

        @Schema(description = "Why it was skipped; none if it was not.") @Nullable
        String reason) {}
