package dev.throughline.events.bet;

import dev.throughline.events.Amount;
import dev.throughline.events.Required;
import dev.throughline.events.WireName;
import java.time.LocalDate;

/** What a bet may cost, and what it cost. */
public sealed interface MoneyEvent extends BetEvent {

    /** Money was set aside for a bet. */
    @WireName("bet.funded.v1")
    record BetFunded(Amount amount, FundingPeriod period) implements MoneyEvent {
        public BetFunded {
            Required.field(amount, "amount");
            Required.field(period, "period");
        }
    }

    /**
     * Money was spent.
     *
     * @param date the day of the spend, in the portfolio's zone
     */
    @WireName("bet.spend-recorded.v1")
    record SpendRecorded(Amount amount, LocalDate date, SpendCategory category) implements MoneyEvent {
        public SpendRecorded {
            Required.field(amount, "amount");
            Required.field(date, "date");
            Required.field(category, "category");
        }
    }
}
