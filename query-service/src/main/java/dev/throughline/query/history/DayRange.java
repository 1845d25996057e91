package dev.throughline.query.history;

import dev.throughline.query.platform.questions.BadQuestion;
import dev.throughline.query.platform.questions.Texts;
import io.swagger.v3.oas.annotations.Parameter;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Days that may be open at either end, both included; each report says of what. */
public record DayRange(
        @Parameter(
                description = "The first day that counts, of what the report says; from the beginning if missing.",
                example = "2026-01-01")
        @Nullable
        LocalDate from,

        @Parameter(
                description = "The last day that counts; until asOf if missing, and nothing after asOf in any case.",
                example = "2026-12-31")
        @Nullable
        LocalDate to) {

    /**
     * Refuses what cannot be asked.
     *
     * @throws BadQuestion when a day is out of bounds, or the last lies before the first
     */
    public void check() {
        Texts.check("from", from);
        Texts.check("to", to);
        if (from != null && to != null && to.isBefore(from)) {
            throw BadQuestion.parameter("from", "a day on or before 'to'");
        }
    }

    public boolean includes(LocalDate day) {
        return (from == null || !day.isBefore(from)) && (to == null || !day.isAfter(to));
    }
}
