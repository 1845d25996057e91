package dev.throughline.query.paging;

import dev.throughline.query.moment.Moment;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A list that is known in full, at a moment.
 *
 * @param of what its rows are
 */
public record Whole<T>(Class<T> of, Moment moment, List<T> rows) {
    public Whole {
        rows = List.copyOf(rows);
    }

    /** The stretch that a listing asks for; a row goes by its number from 1, which holds at a fixed moment. */
    public Connection<T> page(Listing listing) {
        List<Integer> numbers = numbers(listing.span()).boxed().toList();
        return Connection.of(listing, rows.size(), numbers, String::valueOf).map(number -> rows.get(number - 1));
    }

    /** One more than the span holds, in its direction. */
    private IntStream numbers(Span span) {
        long cursor = span.start().map(Cursor::number).orElse(span.forward() ? 0L : rows.size() + 1L);
        IntStream all = IntStream.rangeClosed(1, rows.size());
        IntStream beyond = span.forward()
                ? all.filter(number -> number > cursor)
                : all.map(number -> rows.size() + 1 - number).filter(number -> number < cursor);
        return beyond.limit(span.probe());
    }
}
