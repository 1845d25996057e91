package dev.throughline.query.paging;

import io.swagger.v3.oas.annotations.media.Schema;

/** One entry of a list with its place. */
public record Edge<T>(
        @Schema(description = "Opaque; give it as 'after' or 'before'.")
        String cursor,

        @Schema(description = "The entry.") T node) {}
