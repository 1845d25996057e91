package dev.throughline.query.moment;

import dev.throughline.query.platform.questions.BadQuestion;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** How new an answer about one stream must at least be, so that callers read what they wrote. */
public record VersionRequest(
        @Parameter(
                description = "Waits up to 2 seconds until the answer has this version, as a command answered it; then"
                        + " answers all the same, with freshness.stale = true.")
        @Nullable
        Long minVersion) {

    /** @throws BadQuestion when there is no such version, or at a moment where nothing new appears */
    public void check(MomentRequest at) {
        if (minVersion != null && minVersion < 1) {
            throw BadQuestion.parameter("minVersion", "a whole number from 1");
        }
        if (minVersion != null && (at.knownAt() != null || at.position() != null)) {
            throw new BadQuestion(
                    "parameter.malformed",
                    "Expected 'minVersion' alone, but found it with 'knownAt' or 'position', where nothing new appears.",
                    "Leave one of them out.");
        }
    }
}
