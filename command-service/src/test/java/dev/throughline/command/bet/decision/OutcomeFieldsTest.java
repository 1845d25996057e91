package dev.throughline.command.bet.decision;

import static dev.throughline.command.bet.Checkout.CONTINUE;
import static dev.throughline.command.bet.Checkout.owned;
import static dev.throughline.command.bet.Ready.building;
import static dev.throughline.command.bet.decision.Choices.GRADUATE;
import static dev.throughline.command.bet.decision.Choices.PAUSE;
import static dev.throughline.command.bet.decision.Choices.PIVOT;
import static dev.throughline.command.bet.decision.Choices.RESUME;
import static dev.throughline.command.bet.decision.Choices.TRADE_OFF;
import static dev.throughline.command.bet.decision.Choices.paused;
import static dev.throughline.command.rules.Given.but;

import dev.throughline.command.rules.BetFacts;
import dev.throughline.command.rules.Stage;
import dev.throughline.events.BetId;
import dev.throughline.events.PortfolioId;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Each outcome has its own fields, and no others. */
class OutcomeFieldsTest {
    private static final BetFacts INVOICES =
            new BetFacts(new BetId("invoices"), new PortfolioId("retail"), Stage.COMMITTED, false, null, false, false);

    @Test
    void whatGoesOnHasANextReview() {
        building().when(but(PIVOT, "nextReviewBy", null)).thenRefused("pivot.nextReviewBy-missing");
        paused(building()).when(but(RESUME, "nextReviewBy", null)).thenRefused("resume.nextReviewBy-missing");
        building()
                .when(but(PAUSE, "nextReviewBy", LocalDate.parse("2026-12-31")))
                .thenRefused("nextReviewBy.not-for-outcome");
    }

    @Test
    void whoGraduatesABetSaysWhoRunsIt() {
        building().when(but(GRADUATE, "transferredTo", null)).thenRefused("graduate.transferredTo-missing");
        building().when(but(GRADUATE, "transferredTo", " ")).thenRefused("graduate.transferredTo-missing");
        building().when(but(GRADUATE, "transferredTo", "x".repeat(201))).thenRefused("transferredTo.too-long");
        building().when(but(GRADUATE, "transferredTo", "x".repeat(200))).thenAccepted();
        building().when(but(CONTINUE, "transferredTo", "Sales")).thenRefused("transferredTo.not-for-outcome");
    }

    @Test
    void aTradeOffSaysWhatItGaveUp() {
        owned().when(but(TRADE_OFF, "gaveUp", null)).thenRefused("trade-off.gaveUp-missing");
        owned().when(but(TRADE_OFF, "gaveUp", "x".repeat(10_001))).thenRefused("gaveUp.too-long");
        owned().when(but(TRADE_OFF, "gaveUp", "x".repeat(10_000))).thenAccepted();
        owned().when(but(CONTINUE, "gaveUp", "Invoices")).thenRefused("gaveUp.not-for-outcome");
    }

    @Test
    void aTradeOffIsAgainstBetsThatExist() {
        List<BetId> invoices = List.of(new BetId("invoices"));
        owned().when(but(TRADE_OFF, "versus", invoices)).thenRefused("versus.unknown");
        owned().knowing("bet/invoices", INVOICES)
                .when(but(TRADE_OFF, "versus", invoices))
                .thenAccepted();
        owned().knowing("bet/invoices", INVOICES)
                .when(but(CONTINUE, "versus", invoices))
                .thenRefused("versus.not-for-outcome");
        owned().when(but(TRADE_OFF, "versus", List.of(new BetId("instant-checkout"))))
                .thenRefused("versus.itself");
    }

    @Test
    void aTradeOffIsAgainstAtMostTwentyBets() {
        owned().knowing("bet/invoices", INVOICES)
                .when(but(TRADE_OFF, "versus", Collections.nCopies(21, new BetId("invoices"))))
                .thenRefused("versus.too-many");
        owned().knowing("bet/invoices", INVOICES)
                .when(but(TRADE_OFF, "versus", Collections.nCopies(20, new BetId("invoices"))))
                .thenAccepted();
    }
}
