package dev.throughline.command.portfolio;

import dev.throughline.events.MetricId;
import dev.throughline.events.Required;
import dev.throughline.events.portfolio.DeckSection;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of a portfolio. */
public sealed interface PortfolioCommand {

    /**
     * Open a portfolio; it starts with the default policy.
     *
     * @param name at most 120 characters
     * @param currency ISO 4217
     * @param zone IANA time zone
     * @param fiscalYearStart the month that starts the fiscal year; January if not said
     * @param weekEndingDay the last day of its business weeks; Sunday if not said
     */
    record OpenPortfolio(
            @Nullable String name,
            @Nullable Currency currency,
            @Nullable ZoneId zone,
            @Nullable Month fiscalYearStart,
            @Nullable DayOfWeek weekEndingDay)
            implements PortfolioCommand {}

    /**
     * Put other numbers in force; what is left out stays as it is. The numbers are those of the policy.
     *
     * @param fullTimeShareTarget 0 takes the target away: to aim at nothing is to have none
     */
    record AdoptPolicy(
            @Nullable Integer externalParticipants,
            @Nullable Integer pressReleaseWords,
            @Nullable Integer faqWords,
            @Nullable BigDecimal seatContract,
            @Nullable Integer ownerlessDays,
            @Nullable Integer decisionDays,
            @Nullable Integer graceDays,
            @Nullable BigDecimal titleSimilarity,
            @Nullable BigDecimal fullTimeShare,
            @Nullable BigDecimal fullTimeShareTarget,
            @Nullable MixTarget mix)
            implements PortfolioCommand {}

    /** Target shares of FTE per innovation type; they sum to 1. */
    record MixTarget(
            @Nullable BigDecimal core,
            @Nullable BigDecimal adjacent,
            @Nullable BigDecimal transformational) {}

    /** Put the charts of the weekly deck in order. */
    record ArrangeDeck(List<Chart> entries) implements PortfolioCommand {
        public ArrangeDeck {
            entries = Required.list(entries);
        }
    }

    /** A chart, and the outputs that it drives if it shows an input. */
    record Chart(@Nullable MetricId metric, @Nullable DeckSection section, List<MetricId> drives) {
        public Chart {
            drives = Required.list(drives);
        }
    }

    /** Set what metrics should be in periods. */
    record SetTargets(List<Target> targets) implements PortfolioCommand {
        public SetTargets {
            targets = Required.list(targets);
        }
    }

    /** What a metric should be in a day (2026-11-22), an ISO week (2026-W47) or a month (2026-11). */
    record Target(
            @Nullable MetricId metric,
            @Nullable String period,
            @Nullable BigDecimal value) {}
}
