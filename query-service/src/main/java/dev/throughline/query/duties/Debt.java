package dev.throughline.query.duties;

import dev.throughline.query.picture.BetLife;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What is due, whatever became of it.
 *
 * @param subject its id among those of its kind in the bet or review
 * @param since when it became known
 */
record Debt(DutyKind kind, About about, String subject, String what, LocalDate dueOn, Instant since, boolean imported) {

    /** What it is about. */
    record About(
            String portfolio,
            @Nullable String bet,
            @Nullable String title,
            @Nullable String metric,
            @Nullable String week) {

        static About bet(BetLife life, @Nullable String metric) {
            var headline = life.last().headline();
            return new About(headline.portfolio().value(), life.bet().value(), headline.title(), metric, null);
        }

        static About week(String portfolio, String week, @Nullable String metric) {
            return new About(portfolio, null, null, metric, week);
        }
    }
}
