package dev.throughline.query.bet;

import dev.throughline.events.portfolio.Policy;
import dev.throughline.query.bet.parts.OpenReview;
import dev.throughline.query.picture.LastValues;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;

/**
 * A bet as its page shows it.
 *
 * @param reviews that fell due and are undecided
 * @param policy in force at the moment
 * @param values what was observed of the metrics that it is measured and stopped by
 * @param day on which the moment is in the portfolio's zone
 * @param fteWeeks what people were meant to work on it up to that day; intent, not timesheets
 */
public record BetOnPage(
        BetAnswer answer,
        List<OpenReview> reviews,
        Policy policy,
        LastValues values,
        LocalDate day,
        BigDecimal fteWeeks) {
    public BetView bet() {
        return answer.bet();
    }
}
