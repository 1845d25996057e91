package dev.throughline.events.portfolio;

import dev.throughline.events.DomainEvent;
import dev.throughline.events.MetricId;
import dev.throughline.events.Quantity;
import dev.throughline.events.Required;
import dev.throughline.events.WireName;
import dev.throughline.events.metric.Period;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;

/** What happens to a portfolio. */
public sealed interface PortfolioEvent extends DomainEvent {

    /**
     * A portfolio came into being.
     *
     * @param currency ISO 4217; all money of its bets is in it
     * @param zone IANA time zone; a bare date means the end of that day there
     * @param fiscalYearStart the month whose first day starts the fiscal year
     * @param weekEndingDay the last day of its business weeks
     */
    @WireName("portfolio.opened.v1")
    record PortfolioOpened(String name, Currency currency, ZoneId zone, Month fiscalYearStart, DayOfWeek weekEndingDay)
            implements PortfolioEvent {
        public PortfolioOpened {
            Required.text(name, "name");
            Required.field(currency, "currency");
            Required.field(zone, "zone");
            Required.field(fiscalYearStart, "fiscalYearStart");
            Required.field(weekEndingDay, "weekEndingDay");
        }
    }

    /**
     * A policy came into force, whole: every number, not only those that changed.
     *
     * @param version from 1, rising by 1
     */
    @WireName("portfolio.policy-adopted.v2")
    record PolicyAdopted(int version, Policy policy) implements PortfolioEvent {
        public PolicyAdopted {
            if (version < 1) {
                throw new IllegalArgumentException("expected a policy version of at least 1, but found " + version);
            }
            Required.field(policy, "policy");
        }
    }

    /**
     * The charts of the weekly deck were put in order.
     *
     * @param version from 1, rising by 1
     * @param entries in the order in which they are shown
     */
    @WireName("portfolio.deck-arranged.v1")
    record DeckArranged(int version, List<DeckEntry> entries) implements PortfolioEvent {
        public DeckArranged {
            entries = Required.list(entries);
        }
    }

    /**
     * A metric has a target for a period.
     *
     * @param value in the unit of the metric
     */
    @WireName("portfolio.metric-target-set.v1")
    record MetricTargetSet(MetricId metric, Period period, Quantity value) implements PortfolioEvent {
        public MetricTargetSet {
            Required.field(metric, "metric");
            Required.field(period, "period");
            Required.field(value, "value");
        }
    }
}
