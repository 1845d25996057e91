package dev.throughline.query.moment;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The moment of a question, as asked. An instant or a bare date, which means the end of that day. */
public record MomentRequest(
        @Parameter(
                description = "What was true then: an instant, or a date for the end of that day in the zone of the one"
                        + " portfolio asked about, else in UTC. Now if missing.",
                example = "2024-02-29")
        @Nullable
        String asOf,

        @Parameter(description = "As far as it was known then: an instant, or a date. Now if missing.") @Nullable
        String knownAt,

        @Parameter(description = "Up to this log position, instead of knownAt, to ask the same again exactly.")
        @Nullable
        Long position) {

    /** Asks for the very moment of an answer. */
    public static MomentRequest of(Shown answer) {
        return new MomentRequest(answer.asOf().toString(), null, answer.position());
    }
}
