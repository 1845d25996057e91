package dev.throughline.query.paging;

import dev.throughline.query.moment.Freshness;
import dev.throughline.query.moment.Moment;
import dev.throughline.query.moment.Shown;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** A page of a list, in list order, with the moment it shows. */
public record Connection<T>(
        @Schema(description = "What was true at this instant.")
        Instant asOf,

        @Schema(description = "As far as it was known at this instant.")
        Instant knownAt,

        @Schema(description = "Up to this log position; ask with it for the same answer again.", example = "4711")
        long position,

        @Schema(description = "How far the views have come.")
        Freshness freshness,

        @Schema(description = "How many entries the whole list has at that moment.")
        long totalCount,

        @Schema(description = "The entries, in list order.") List<Edge<T>> edges,

        @Schema(description = "Where the page stands in the list.")
        PageInfo pageInfo)
        implements Shown {

    /**
     * @param found one more than the span's size if there are more, in the span's direction
     * @param row the id of an entry, unique in the list
     */
    public static <T> Connection<T> of(Listing listing, long totalCount, List<T> found, Function<T, String> row) {
        Span span = listing.span();
        List<T> page = found.subList(0, Math.min(span.size(), found.size()));
        List<T> inOrder = span.forward() ? page : page.reversed();
        List<Edge<T>> edges = inOrder.stream()
                .map(node -> new Edge<>(listing.cursor(row.apply(node)), node))
                .toList();
        boolean more = found.size() > span.size();
        boolean started = span.cursor() != null;
        Moment moment = listing.moment();
        return new Connection<>(
                moment.asOf(),
                moment.knownAt(),
                moment.position(),
                moment.freshness(),
                totalCount,
                edges,
                new PageInfo(
                        span.forward() ? more : started,
                        span.forward() ? started : more,
                        edges.isEmpty() ? null : edges.getFirst().cursor(),
                        edges.isEmpty() ? null : edges.getLast().cursor()));
    }

    /** The same page with each entry replaced by what it stands for. */
    <R> Connection<R> map(Function<T, R> to) {
        return new Connection<>(
                asOf,
                knownAt,
                position,
                freshness,
                totalCount,
                edges.stream()
                        .map(edge -> new Edge<>(edge.cursor(), to.apply(edge.node())))
                        .toList(),
                pageInfo);
    }
}
