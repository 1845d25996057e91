package dev.throughline.query.investment;

import dev.throughline.events.bet.MoneyEvent.BetFunded;
import dev.throughline.query.calendar.Days;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/**
 * Money set aside for a stretch of days, spread over its calendar days. By the end of day k of n, amount × k ÷ n is planned,
 * rounded half up to 0.01; a day's share is what it adds. So no cent is lost: the shares of all days are the amount.
 */
record Plan(BigDecimal amount, Days days) {
    private static final int CENTS = 2;

    static Plan of(BetFunded funded) {
        return new Plan(
                funded.amount().value(),
                new Days(funded.period().start(), funded.period().end()));
    }

    BigDecimal on(LocalDate day) {
        return days.contains(day) ? by(day).subtract(by(day.minusDays(1))) : BigDecimal.ZERO;
    }

    private BigDecimal by(LocalDate day) {
        long passed = new Days(days.first(), day).count();
        return amount.multiply(BigDecimal.valueOf(passed))
                .divide(BigDecimal.valueOf(days.count()), CENTS, RoundingMode.HALF_UP);
    }
}
