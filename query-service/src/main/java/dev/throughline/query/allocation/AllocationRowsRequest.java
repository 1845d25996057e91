package dev.throughline.query.allocation;

import dev.throughline.events.metric.Period;
import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.platform.questions.Texts;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which rows of which weeks; person and bet narrow. One week unless somebody says so: the rows behind its figures. */
record AllocationRowsRequest(
        @Parameter(description = "Only these portfolios; at most 200. All that the caller may see if missing.")
        @Nullable
        List<String> portfolio,

        @Parameter(
                description = "The week asked about, by its ISO label; over several portfolios an ISO week, else one"
                        + " that ends on the portfolio's day. The last week that ended by asOf if missing.",
                example = "2026-W53")
        @Nullable
        String week,

        @Parameter(description = "How many weeks up to that week, from 1 to 104; 1 if missing.") @Nullable
        Integer weeks,

        @Parameter(description = "Only rows of this person.") @Nullable
        String person,

        @Parameter(description = "Only rows of this bet.") @Nullable
        String bet) {

    /** @throws dev.throughline.query.platform.questions.BadQuestion when a week cannot be asked for, or an id is none */
    void check() {
        Weeks.check(week, weeks);
        Texts.checkIds("person", person == null ? List.of() : List.of(person));
        Texts.checkIds("bet", bet == null ? List.of() : List.of(bet));
    }

    /** The weeks asked about, in order. */
    List<Period> in(BusinessCalendar calendar, Instant asOf) {
        return Weeks.upTo(week, weeks == null ? 1 : weeks, calendar, asOf);
    }

    boolean includes(AllocationRow row) {
        return (person == null || person.equals(row.person())) && (bet == null || bet.equals(row.bet()));
    }

    /** The name of this list with its filter, as cursors carry it; the same for the same filter in every process. */
    String list() {
        List<@Nullable Object> filter = Arrays.asList(portfolio, week, weeks, person, bet);
        return "allocationRows/" + Integer.toHexString(filter.toString().hashCode());
    }
}
