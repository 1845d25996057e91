package dev.throughline.query.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.DomainEvent;
import dev.throughline.events.MetricId;
import dev.throughline.events.ObservationId;
import dev.throughline.events.Quantity;
import dev.throughline.events.StreamId;
import dev.throughline.events.metric.MetricEvent.MetricObserved;
import dev.throughline.events.metric.MetricEvent.ObservationCorrected;
import dev.throughline.events.metric.Period;
import dev.throughline.events.metric.Reading;
import dev.throughline.query.stack.EventLog;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** The last value is that of the latest period, whenever it was written down. */
class LastValuesTest {
    private static final StreamId ORDERS = StreamId.of(new MetricId("orders"));

    private final EventLog log = new EventLog();

    private void observed(DomainEvent event) {
        Instant now = Instant.parse("2024-06-01T00:00:00Z");
        log.append(ORDERS, event, now, now);
    }

    private LastValues last() {
        return LastValues.of(List.of(new History(ORDERS, log.events())));
    }

    private static MetricObserved of(String id, int version, String month, String value) {
        return new MetricObserved(new ObservationId(id), version, month(month), reading(value, null, null));
    }

    private static Period month(String month) {
        YearMonth named = YearMonth.parse(month);
        return new Period(month, named.atDay(1), named.atEndOfMonth());
    }

    private static Reading reading(@Nullable String value, @Nullable String numerator, @Nullable String denominator) {
        return new Reading(quantity(value), quantity(numerator), quantity(denominator));
    }

    private static @Nullable Quantity quantity(@Nullable String number) {
        return number == null ? null : Quantity.of(number);
    }

    @Test
    void aLateFigureForAnEarlierPeriodIsNotTheLast() {
        observed(of("o-1", 1, "2024-02", "20"));
        observed(of("o-2", 1, "2024-01", "10"));

        assertThat(last().of("orders", 1)).hasValueSatisfying(last -> {
            assertThat(last.value()).hasToString("20");
            assertThat(last.period().end()).isEqualTo("2024-02-29");
        });
    }

    @Test
    void aCorrectionCounts() {
        observed(of("o-1", 1, "2024-02", "20"));
        observed(new ObservationCorrected(
                new ObservationId("o-2"), new ObservationId("o-1"), 1, month("2024-02"), reading("21", null, null)));

        assertThat(last().of("orders", 1))
                .hasValueSatisfying(last -> assertThat(last.value()).hasToString("21"));
    }

    @Test
    void versionsAreApart() {
        observed(of("o-1", 1, "2024-02", "20"));
        observed(of("o-2", 2, "2024-03", "30"));

        assertThat(last().of("orders", 1))
                .hasValueSatisfying(last -> assertThat(last.value()).hasToString("20"));
        assertThat(last().of("orders", 3)).isEmpty();
    }

    /** 2 ÷ 3 = 0.666667. */
    @Test
    void aRatioIsDividedLast() {
        observed(new MetricObserved(new ObservationId("o-1"), 1, month("2024-02"), reading(null, "2", "3")));

        assertThat(last().of("orders", 1))
                .hasValueSatisfying(last -> assertThat(last.value()).hasToString("0.666667"));
    }

    /** Of 2023-12 to 2025-01 the last 13 months; nobody observed 2024-03. */
    @Test
    void recentValuesHaveAGapWhereNobodyObserved() {
        YearMonth first = YearMonth.parse("2023-12");
        IntStream.range(0, 14)
                .mapToObj(first::plusMonths)
                .filter(month -> !month.equals(YearMonth.parse("2024-03")))
                .forEach(month -> observed(of("o-" + month, 1, month.toString(), "1")));

        List<PeriodValue> recent = last().recent("orders", 1);
        assertThat(recent).hasSize(13);
        assertThat(recent.getFirst().period()).isEqualTo("2024-01");
        assertThat(recent.getLast().end()).isEqualTo("2025-01-31");
        assertThat(recent.stream().filter(each -> each.value() == null).map(PeriodValue::period))
                .containsExactly("2024-03");
    }

    @Test
    void recentValuesBeginWithTheFirstThatWasObserved() {
        Period week = new Period("2024-W09", LocalDate.parse("2024-02-26"), LocalDate.parse("2024-03-03"));
        Period later = new Period("2024-W11", LocalDate.parse("2024-03-11"), LocalDate.parse("2024-03-17"));
        observed(new MetricObserved(new ObservationId("o-1"), 1, week, reading("2", null, null)));
        observed(new MetricObserved(new ObservationId("o-2"), 1, later, reading("4", null, null)));

        assertThat(last().recent("orders", 1).stream().map(each -> each.period() + " " + each.value()))
                .containsExactly("2024-W09 2", "2024-W10 null", "2024-W11 4");
        assertThat(last().recent("orders", 2)).isEmpty();
    }
}
