package dev.throughline.query.paging;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of a list, as asked: {@code first} after a cursor, or {@code last} before one.
 *
 * @param first from 1 to {@value Span#LARGEST}; {@value Span#USUAL} if neither is given
 */
public record PageRequest(
        @Nullable Integer first,
        @Nullable String after,
        @Nullable Integer last,
        @Nullable String before) {}
