package dev.throughline.query.allocation;

import dev.throughline.events.metric.Period;
import dev.throughline.query.calendar.BusinessCalendar;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which portfolios, and which weeks. */
record AllocationRequest(
        @Parameter(description = "Only these portfolios; at most 200. All that the caller may see if missing.")
        @Nullable
        List<String> portfolio,

        @Parameter(
                description = "The week asked about, by its ISO label; over several portfolios an ISO week, else one"
                        + " that ends on the portfolio's day. The last week that ended by asOf if missing.",
                example = "2026-W53")
        @Nullable
        String week,

        @Parameter(description = "How many weeks up to that week, from 1 to 104; 13 if missing.") @Nullable
        Integer weeks) {
    private static final int WEEKS_OF_A_QUARTER = 13;

    /** @throws dev.throughline.query.platform.questions.BadQuestion when a week cannot be asked for, in any calendar */
    void check() {
        Weeks.check(week, weeks);
    }

    /** The weeks asked about, in order. */
    List<Period> in(BusinessCalendar calendar, Instant asOf) {
        return Weeks.upTo(week, weeks == null ? WEEKS_OF_A_QUARTER : weeks, calendar, asOf);
    }
}
