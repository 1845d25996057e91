package dev.throughline.command.bet.decision;

import static dev.throughline.command.bet.Checkout.killed;
import static dev.throughline.command.bet.Checkout.owned;
import static dev.throughline.command.bet.Checkout.recorded;
import static dev.throughline.command.bet.decision.Choices.APPROVE;
import static dev.throughline.command.bet.decision.Choices.requested;
import static dev.throughline.command.rules.Given.but;

import dev.throughline.command.bet.command.BetCommand;
import dev.throughline.command.bet.state.BetState;
import dev.throughline.command.rules.Given;
import dev.throughline.events.DecisionId;
import dev.throughline.events.PersonId;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.DecisionEvent.DecisionApproved;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.Stance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule 6: agreeing or disagreeing with a decision before it is made. */
class ApprovalTest {
    private static final DecisionApproved APPROVED = new DecisionApproved(
            new DecisionId("go-build"),
            new PersonId("prs-reviewer1"),
            "0".repeat(64),
            Stance.APPROVE,
            "The evidence is from shoppers");

    private static Given<BetCommand, BetState, BetEvent> asked() {
        return owned().and(requested("go-build", null)).by("prs-reviewer1", "reviewer");
    }

    @Test
    void thePersonOfTheTokenApproves() {
        asked().when(APPROVE).then(APPROVED);
        asked().onBehalfOf("prs-finance1").when(APPROVE).then(APPROVED);
    }

    @Test
    void anApprovalSaysToWhatAndWhy() {
        asked().when(but(but(but(but(APPROVE, "decision", null), "contentHash", null), "stance", null), "text", null))
                .thenRefused("decision.missing", "contentHash.missing", "stance.missing", "text.missing");
        asked().when(but(APPROVE, "text", "x".repeat(10_001))).thenRefused("text.too-long");
        asked().when(but(APPROVE, "text", "x".repeat(10_000))).thenAccepted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "g", "A"})
    void aContentHashIsSixtyFourHexadecimalDigits(String letter) {
        asked().when(but(APPROVE, "contentHash", letter.length() == 1 ? letter.repeat(64) : letter))
                .thenRefused("contentHash.malformed");
        asked().when(but(APPROVE, "contentHash", "9f".repeat(32))).thenAccepted();
    }

    @Test
    void onlyWhatWasAskedIsApproved() {
        asked().when(but(APPROVE, "decision", new DecisionId("go-buy"))).thenRefused("approval.request-missing");
        asked().when(APPROVE).thenAccepted();
    }

    @Test
    void whatIsDecidedIsNotApprovedAnyMore() {
        asked().and(recorded("go-build", DecisionOutcome.TRADE_OFF, "Seven of nine testers paid"))
                .when(APPROVE)
                .thenRefused("approval.too-late");
        killed().when(APPROVE).thenRefused("bet.final", "approval.request-missing");
    }

    @Test
    void aPersonSpeaksOnceToTheSameContent() {
        asked().and(APPROVED).when(APPROVE).thenRefused("approval.repeated");
        asked().and(APPROVED).when(but(APPROVE, "stance", Stance.DISSENT)).thenRefused("approval.repeated");
        asked().and(APPROVED).by("prs-finance1", "finance").when(APPROVE).thenAccepted();
        asked().and(APPROVED).when(but(APPROVE, "contentHash", "1".repeat(64))).thenAccepted();
    }
}
