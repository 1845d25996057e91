package dev.throughline.query.roadmap.diff;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** The earlier of two moments, as asked. What is left out is as at the later one. */
record SinceRequest(
        @Parameter(
                description =
                        "What was true at the earlier moment: an instant, or a date for the end of that day. As at"
                                + " the later one if missing; seven days before it if nothing of the earlier one is given.",
                example = "2024-01-31")
        @Nullable
        String fromAsOf,

        @Parameter(
                description = "As far as it was known at the earlier moment: an instant, or a date. As at the later one"
                        + " if missing.")
        @Nullable
        String fromKnownAt,

        @Parameter(description = "Up to this log position at the earlier moment, instead of fromKnownAt.") @Nullable
        Long fromPosition) {
    boolean isEmpty() {
        return fromAsOf == null && fromKnownAt == null && fromPosition == null;
    }
}
