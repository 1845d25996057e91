package dev.throughline.query.history;

import dev.throughline.events.PortfolioId;
import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Map;

/** How each portfolio counts money and days, for reports over several: a bet's days are those of its portfolio. */
public record Homes(Map<PortfolioId, Home> byPortfolio) {
    private static final Home UNKNOWN = new Home("XXX", BusinessCalendar.ACROSS);

    public Homes {
        byPortfolio = Map.copyOf(byPortfolio);
    }

    public Home of(BetLife bet) {
        return byPortfolio.getOrDefault(bet.last().headline().portfolio(), UNKNOWN);
    }

    /**
     * Currency and days of one portfolio.
     *
     * @param currency ISO 4217; XXX where it is not known
     */
    public record Home(String currency, BusinessCalendar calendar) {
        private static final int CENTS = 2;

        /** An amount in this currency, exact to 0.01. */
        public Money money(BigDecimal amount) {
            return new Money(amount.setScale(CENTS, RoundingMode.HALF_UP), currency);
        }
    }
}
