package dev.throughline.query.verification;

import io.swagger.v3.oas.annotations.media.Schema;

/** How far a verification is. */
@Schema(description = "How far a verification is.")
record Progress(
        @Schema(description = "What is checked now.", example = "rows")
        String subject,

        @Schema(description = "How many of these are done.") long done,

        @Schema(description = "How many there are.") long expected,

        @Schema(description = "How many are done in a second, so far.")
        long perSecond,

        @Schema(description = "How long the rest of these will take at this rate.")
        long secondsLeft) {

    static Progress of(String subject, long done, long expected, long nanos) {
        long perSecond = Math.round(done * 1e9 / Math.max(1, nanos));
        return new Progress(subject, done, expected, perSecond, Math.max(0, expected - done) / Math.max(1, perSecond));
    }
}
