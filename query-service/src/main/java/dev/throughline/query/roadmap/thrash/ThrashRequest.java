package dev.throughline.query.roadmap.thrash;

import dev.throughline.events.metric.Period;
import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.platform.questions.BadQuestion;
import dev.throughline.query.platform.questions.Texts;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which periods: fiscal quarters up to the one that asOf lies in, or one from a day to another. */
record ThrashRequest(
        @Parameter(
                description = "How many fiscal quarters up to the one that asOf lies in, from 1 to 12; 4 if missing."
                        + " Calendar quarters over several portfolios.")
        @Nullable
        Integer quarters,

        @Parameter(description = "Instead of quarters, the first day of one period; together with 'to'.") @Nullable
        LocalDate from,

        @Parameter(description = "The last day of that period; at most 1,096 days in all.") @Nullable
        LocalDate to) {
    private static final int USUAL = 4;
    private static final int MOST = 12;
    private static final int LONGEST = 1_096;

    /** @throws BadQuestion when a value is out of its range or contradicts another */
    void check() {
        Texts.check("from", from);
        Texts.check("to", to);
        if (quarters != null && (quarters < 1 || quarters > MOST)) {
            throw BadQuestion.parameter("quarters", "a whole number from 1 to " + MOST);
        }
        if ((from == null) != (to == null) || (from != null && quarters != null)) {
            throw new BadQuestion(
                    "parameter.malformed",
                    "Expected 'quarters', or 'from' and 'to', but found a mixture.",
                    "Leave 'quarters' out, or both days.");
        }
        if (from != null && to != null && (to.isBefore(from) || ChronoUnit.DAYS.between(from, to) >= LONGEST)) {
            throw BadQuestion.parameter("to", "a day from 'from' on, at most " + LONGEST + " days in all");
        }
    }

    /**
     * The periods, in order.
     *
     * @throws BadQuestion when the one asked for has not begun
     */
    List<Period> periods(BusinessCalendar calendar, LocalDate today) {
        if (from == null || to == null) {
            int count = Objects.requireNonNullElse(quarters, USUAL);
            return Stream.iterate(
                            calendar.quarterOf(today),
                            next -> calendar.quarterOf(next.start().minusDays(1)))
                    .limit(count)
                    .toList()
                    .reversed();
        }
        if (from.isAfter(today)) {
            throw BadQuestion.parameter("from", "a day up to " + today + ", which 'asOf' lies in");
        }
        return List.of(new Period(from + "/" + to, from, to));
    }
}
