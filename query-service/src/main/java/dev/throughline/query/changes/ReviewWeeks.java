package dev.throughline.query.changes;

import dev.throughline.events.metric.Grain;
import dev.throughline.events.metric.Period;
import dev.throughline.events.metric.Periods;
import dev.throughline.query.platform.questions.BadQuestion;
import dev.throughline.query.platform.questions.NothingThere;
import java.time.DayOfWeek;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Knows when the weeks of a portfolio end. */
@Component
class ReviewWeeks {
    private final JdbcClient db;

    ReviewWeeks(JdbcClient db) {
        this.db = db;
    }

    /** @throws BadQuestion when there is no such week */
    LocalDate end(String portfolio, String week) {
        return db.sql("SELECT week_ending_day FROM portfolio_terms WHERE portfolio = :portfolio")
                .param("portfolio", portfolio)
                .query(String.class)
                .optional()
                .map(DayOfWeek::valueOf)
                .map(Periods::new)
                .orElseThrow(() -> new NothingThere("portfolio"))
                .named(Grain.WEEK, week)
                .map(Period::end)
                .orElseThrow(() -> BadQuestion.parameter("week", "an ISO week that there is, such as 2026-W47"));
    }
}
