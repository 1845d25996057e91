package dev.throughline.query.mechanisms;

import io.swagger.v3.oas.annotations.Parameter;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which portfolios, over which weeks. */
record MechanismsRequest(
        @Parameter(description = "Only these portfolios; at most 200. All that the caller may see if missing.")
        @Nullable
        List<String> portfolio,

        @Parameter(
                description =
                        "The last week of the series, such as 2026-W47; over several portfolios an ISO week. The last"
                                + " one that ended if missing.",
                example = "2026-W47")
        @Nullable
        String week,

        @Parameter(description = "How many weeks, from 1 to 53; 13 if missing.") @Nullable
        Integer weeks) {
    private static final int QUARTER = 13;

    int weeksOrUsual() {
        return weeks == null ? QUARTER : weeks;
    }
}
