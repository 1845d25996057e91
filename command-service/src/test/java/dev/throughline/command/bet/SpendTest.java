package dev.throughline.command.bet;

import static dev.throughline.command.bet.Checkout.SPEND;
import static dev.throughline.command.bet.Checkout.committed;
import static dev.throughline.command.bet.Checkout.killed;
import static dev.throughline.command.bet.Checkout.proposed;
import static dev.throughline.command.bet.Checkout.unproposed;
import static dev.throughline.command.rules.Given.but;

import dev.throughline.events.Amount;
import dev.throughline.events.bet.MoneyEvent.SpendRecorded;
import dev.throughline.events.bet.SpendCategory;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Money that was spent. */
class SpendTest {
    private static final SpendRecorded SPENT =
            new SpendRecorded(Amount.of("1200.50"), LocalDate.parse("2026-03-10"), SpendCategory.BUILD);

    @Test
    void spendIsAFactInEveryStage() {
        proposed().when(SPEND).then(SPENT);
        committed().when(SPEND).then(SPENT);
        killed().when(SPEND).then(SPENT);
        unproposed().when(SPEND).thenRefused("bet.unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"amount", "date", "category"})
    void spendSaysHowMuchWhenAndForWhat(String field) {
        committed().when(but(SPEND, field, null)).thenRefused(field + ".missing");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "0e-999999999", "-0.01", "0.001", "10000000000000.00", "1e999999999", "1e-999999999"})
    void moneyIsPositiveExactToACentAndNotEndless(String amount) {
        committed().when(but(SPEND, "amount", new BigDecimal(amount))).thenRefused("amount.out-of-range");
    }

    @ParameterizedTest
    @CsvSource({"0.01, 0.01", "9999999999999.99, 9999999999999.99", "5, 5.00", "1E+3, 1000.00", "0.0100, 0.01"})
    void moneyIsRecordedWithTwoDecimals(String amount, String recorded) {
        committed().when(but(SPEND, "amount", new BigDecimal(amount))).then(but(SPENT, "amount", Amount.of(recorded)));
    }

    @Test
    void moneyIsNotSpentTomorrow() {
        LocalDate tomorrow = LocalDate.parse("2026-03-11");
        committed().when(but(SPEND, "date", tomorrow)).thenRefused("spend.in-the-future");
        committed()
                .at("2026-03-10T23:00:00Z")
                .when(but(SPEND, "date", tomorrow))
                .then(but(SPENT, "date", tomorrow));
    }

    @Test
    void spendIsNotRefusedForBeingLate() {
        committed().when(but(SPEND, "date", LocalDate.parse("1969-12-31"))).thenRefused("date.out-of-range");
        LocalDate longAgo = LocalDate.parse("1970-01-01");
        committed().when(but(SPEND, "date", longAgo)).then(but(SPENT, "date", longAgo));
    }
}
