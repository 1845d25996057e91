package dev.throughline.query.paging;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Where a page stands in its list. */
public record PageInfo(
        @Schema(description = "Whether more follow after this page.")
        boolean hasNextPage,

        @Schema(description = "Whether some come before this page.")
        boolean hasPreviousPage,

        @Schema(description = "The cursor of the first edge; none on an empty page.") @Nullable
        String startCursor,

        @Schema(description = "The cursor of the last edge; none on an empty page.") @Nullable
        String endCursor) {}
