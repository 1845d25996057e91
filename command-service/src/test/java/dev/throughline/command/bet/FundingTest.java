package dev.throughline.command.bet;

import static dev.throughline.command.bet.Checkout.committed;
import static dev.throughline.command.bet.Checkout.killed;
import static dev.throughline.command.bet.Checkout.proposed;
import static dev.throughline.command.bet.Preparing.FUND;
import static dev.throughline.command.rules.Given.but;

import dev.throughline.command.bet.command.MoneyCommand.Term;
import dev.throughline.events.Amount;
import dev.throughline.events.bet.FundingPeriod;
import dev.throughline.events.bet.MoneyEvent.BetFunded;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** Money that is set aside. */
class FundingTest {
    private static final LocalDate APRIL = LocalDate.parse("2026-04-01");
    private static final LocalDate JUNE = LocalDate.parse("2026-06-30");

    @Test
    void moneyIsSetAsideForAPeriod() {
        BetFunded funded = new BetFunded(Amount.of("40000.00"), new FundingPeriod(APRIL, JUNE));
        proposed().when(FUND).then(funded);
        committed().when(FUND).then(funded);
    }

    @Test
    void anOverBetGetsNoMoney() {
        killed().when(FUND).thenRefused("bet.final");
    }

    @Test
    void itIsAnAmount() {
        proposed().when(but(FUND, "amount", null)).thenRefused("amount.missing");
        proposed().when(but(FUND, "amount", new BigDecimal("0.001"))).thenRefused("amount.out-of-range");
    }

    @Test
    void thePeriodHasBothDaysInOrder() {
        proposed().when(but(FUND, "period", null)).thenRefused("period.missing");
        proposed().when(but(FUND, "period", new Term(null, JUNE))).thenRefused("period.start.missing");
        proposed().when(but(FUND, "period", new Term(APRIL, null))).thenRefused("period.end.missing");
        proposed().when(but(FUND, "period", new Term(JUNE, APRIL))).thenRefused("period.reversed");
        proposed().when(but(FUND, "period", new Term(JUNE, JUNE))).thenAccepted();
    }
}
