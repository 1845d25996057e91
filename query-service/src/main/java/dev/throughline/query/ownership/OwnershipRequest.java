package dev.throughline.query.ownership;

import dev.throughline.query.platform.questions.BadQuestion;
import dev.throughline.query.platform.questions.Texts;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which portfolios, and over which days the owner coverage is. */
record OwnershipRequest(
        @Parameter(description = "Only these portfolios; at most 200. All that the caller may see if missing.")
        @Nullable
        List<String> portfolio,

        @Parameter(description = "The first day of the owner coverage; 13 weeks that end with `to` if missing.")
        @Nullable
        LocalDate from,

        @Parameter(
                description = "The last day of the owner coverage; the day of asOf if missing. Days after asOf do not"
                        + " count, and both days are at most 5 years apart.")
        @Nullable
        LocalDate to) {
    private static final int USUAL_WEEKS = 13;
    private static final int MOST_YEARS = 5;

    /** @throws BadQuestion when a day makes no sense, whatever today is */
    void check() {
        Texts.check("from", from);
        Texts.check("to", to);
    }

    /** @throws BadQuestion when the days are in no order, or too far apart */
    Days days(LocalDate today) {
        LocalDate last = to == null ? today : to;
        LocalDate first = from == null ? last.minusWeeks(USUAL_WEEKS).plusDays(1) : from;
        if (first.isAfter(last)) {
            throw BadQuestion.parameter("from", "a day that is not after 'to', which is " + last);
        }
        if (first.isBefore(last.minusYears(MOST_YEARS))) {
            throw BadQuestion.parameter("from", "at most " + MOST_YEARS + " years before 'to', which is " + last);
        }
        return new Days(first, last);
    }

    /** Both included. */
    record Days(LocalDate from, LocalDate to) {}
}
