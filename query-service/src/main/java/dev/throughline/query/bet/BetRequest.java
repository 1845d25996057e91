package dev.throughline.query.bet;

import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.platform.questions.BadQuestion;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** At which moment a bet is asked about, and how new it must at least be. */
record BetRequest(
        @Parameter(
                description =
                        "What was true then: an instant, or a date for the end of that day in the portfolio's zone."
                                + " Now if missing.")
        @Nullable
        String asOf,

        @Parameter(description = "As far as it was known then: an instant, or a date. Now if missing.") @Nullable
        String knownAt,

        @Parameter(description = "Up to this log position, instead of knownAt, to ask the same again exactly.")
        @Nullable
        Long position,

        @Parameter(
                description = "Waits up to 2 seconds until the bet has this version, as a command answered it; then"
                        + " answers all the same, with freshness.stale = true.")
        @Nullable
        Long minVersion) {

    MomentRequest moment() {
        return new MomentRequest(asOf, knownAt, position);
    }

    void check() {
        if (minVersion != null && minVersion < 1) {
            throw BadQuestion.parameter("minVersion", "a whole number from 1");
        }
        if (minVersion != null && (knownAt != null || position != null)) {
            throw new BadQuestion(
                    "parameter.malformed",
                    "Expected 'minVersion' alone, but found it with 'knownAt' or 'position', where nothing new appears.",
                    "Leave one of them out.");
        }
    }
}
