package dev.throughline.query.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Fiscal quarters and years by name, called after the year in which the fiscal year ends. */
class FiscalNamesTest {
    private static final BusinessCalendar APRIL = new BusinessCalendar(ZoneOffset.UTC, DayOfWeek.SUNDAY, Month.APRIL);

    @ParameterizedTest
    @CsvSource({
        "FY2027-Q1, 2026-04-01, 2026-06-30",
        "FY2027-Q4, 2027-01-01, 2027-03-31",
        "FY2024-Q4, 2024-01-01, 2024-03-31",
        "FY2027, 2026-04-01, 2027-03-31",
    })
    void aNameMeansItsDays(String name, LocalDate first, LocalDate last) {
        assertThat(APRIL.fiscal(name)).hasValueSatisfying(period -> {
            assertThat(period.label()).isEqualTo(name);
            assertThat(period.start()).isEqualTo(first);
            assertThat(period.end()).isEqualTo(last);
        });
    }

    @Test
    void theCalendarYearIsAFiscalYearToo() {
        assertThat(BusinessCalendar.ACROSS.fiscal("FY2024-Q1"))
                .hasValueSatisfying(period -> assertThat(period.end()).isEqualTo("2024-03-31"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"FY2027-Q0", "FY2027-Q5", "FY27", "2027-Q1", "FY1969", "FY2101", "FY2027-Q1 ", ""})
    void anythingElseIsNoName(String name) {
        assertThat(APRIL.fiscal(name)).isEmpty();
    }
}
