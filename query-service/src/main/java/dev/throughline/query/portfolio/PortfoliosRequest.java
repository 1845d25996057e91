package dev.throughline.query.portfolio;

import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.paging.PageRequest;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Which stretch of the portfolios, at which moment. */
record PortfoliosRequest(
        @Parameter(description = "How many, from 1 to 200; 50 if missing.") @Nullable
        Integer first,

        @Parameter(description = "After this cursor; its page's moment then holds, whatever this request says.")
        @Nullable
        String after,

        @Parameter(description = "How many from the end, from 1 to 200.") @Nullable
        Integer last,

        @Parameter(description = "Before this cursor; its page's moment then holds, whatever this request says.")
        @Nullable
        String before,

        @Parameter(description = "What was true then: an instant, or a date for the end of that day in UTC.") @Nullable
        String asOf,

        @Parameter(description = "As far as it was known then: an instant, or a date. Now if missing.") @Nullable
        String knownAt,

        @Parameter(description = "Up to this log position, instead of knownAt, to ask the same again exactly.")
        @Nullable
        Long position) {
    PageRequest page() {
        return new PageRequest(first, after, last, before);
    }

    MomentRequest moment() {
        return new MomentRequest(asOf, knownAt, position);
    }
}
