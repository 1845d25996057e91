package dev.throughline.local.demo;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneId;
import java.time.temporal.IsoFields;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;

/** An invented business unit: a portfolio with a currency, a zone and a calendar of its own. */
enum BusinessUnit {
    RETAIL("Demo: Retail (invented)", "EUR", "Europe/Berlin", Month.JANUARY, DayOfWeek.SUNDAY, 0.4, 0.4, 0.2),
    LOGISTICS("Demo: Logistics (invented)", "USD", "America/Chicago", Month.APRIL, DayOfWeek.SATURDAY, 0.5, 0.3, 0.2),
    HEALTH("Demo: Health (invented)", "GBP", "Europe/London", Month.JULY, DayOfWeek.SUNDAY, 0.3, 0.4, 0.3);

    private final String title;
    private final String currency;
    private final String zone;
    private final Month fiscalYearStart;
    private final DayOfWeek weekEndingDay;
    private final Map<String, Object> mix;

    BusinessUnit(
            String title,
            String currency,
            String zone,
            Month fiscalYearStart,
            DayOfWeek weekEndingDay,
            double core,
            double adjacent,
            double transformational) {
        this.title = title;
        this.currency = currency;
        this.zone = zone;
        this.fiscalYearStart = fiscalYearStart;
        this.weekEndingDay = weekEndingDay;
        this.mix = Map.of("core", core, "adjacent", adjacent, "transformational", transformational);
    }

    static BusinessUnit called(String name) {
        return valueOf(name.toUpperCase(Locale.ROOT));
    }

    String portfolio() {
        return "demo-" + name().toLowerCase(Locale.ROOT);
    }

    Map<String, Object> opening() {
        return Map.of(
                "name", title,
                "currency", currency,
                "zone", zone,
                "fiscalYearStart", fiscalYearStart.name(),
                "weekEndingDay", weekEndingDay.name());
    }

    /** Target shares of time per kind of innovation. */
    Map<String, Object> mix() {
        return mix;
    }

    /** Who decides about its bets once they are built. */
    Voice decider() {
        return this == LOGISTICS ? Voice.OTHER_LEADER : Voice.LEADER;
    }

    ZoneId zone() {
        return ZoneId.of(zone);
    }

    /** The last day of the week that a day lies in. */
    LocalDate weekEnd(LocalDate day) {
        return day.with(TemporalAdjusters.nextOrSame(weekEndingDay));
    }

    /** A week is called after the ISO week of the day three days before its end. */
    static String weekCalled(LocalDate end) {
        LocalDate inside = end.minusDays(3);
        return "%04d-W%02d"
                .formatted(inside.get(IsoFields.WEEK_BASED_YEAR), inside.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR));
    }
}
