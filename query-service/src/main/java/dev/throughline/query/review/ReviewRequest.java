package dev.throughline.query.review;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Which deck of a closed week is meant. */
record ReviewRequest(
        @Parameter(
                description =
                        "Whether to show the deck of a closed week as it would be made at the moment asked about, with"
                                + " what has changed since; false if missing.")
        @Nullable
        Boolean live) {
    boolean isLive() {
        return live != null && live;
    }
}
