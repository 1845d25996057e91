package dev.throughline.query.paging;

import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list, as asked: {@code first} after a cursor, or {@code last} before one.
 *
 * @param first from 1 to {@value Span#LARGEST}; {@value Span#USUAL} if neither is given
 */
public record PageRequest(
        @Parameter(description = "How many, from 1 to 200; 50 if missing.") @Nullable
        Integer first,

        @Parameter(description = "After this cursor; its page's moment then holds, whatever this request says.")
        @Nullable
        String after,

        @Parameter(description = "How many from the end, from 1 to 200.") @Nullable
        Integer last,

        @Parameter(description = "Before this cursor; its page's moment then holds, whatever this request says.")
        @Nullable
        String before) {}
