package dev.throughline.command.bet;

import static dev.throughline.command.bet.Checkout.committed;
import static dev.throughline.command.bet.Checkout.killed;
import static dev.throughline.command.bet.Checkout.proposed;
import static dev.throughline.command.bet.Preparing.RECLASSIFY;
import static dev.throughline.command.rules.Given.but;

import dev.throughline.command.bet.command.ProposalCommand.ReclassifyBet;
import dev.throughline.events.PersonId;
import dev.throughline.events.bet.Classification;
import dev.throughline.events.bet.OwnershipEvent.OwnerAssigned;
import dev.throughline.events.bet.ProposalEvent.BetReclassified;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Saying that a bet is of another kind than was thought. */
class ReclassificationTest {
    private static final ReclassifyBet CRITICAL =
            new ReclassifyBet(Classification.CRITICAL, "true", "The board watches it");

    @ParameterizedTest
    @CsvSource({"DOOR, TWO_WAY, ONE_WAY", "INNOVATION_TYPE, ADJACENT, TRANSFORMATIONAL", "CRITICAL, false, true"})
    void aReclassificationSaysWhatItWasAndWhatItIs(Classification field, String before, String after) {
        proposed()
                .when(new ReclassifyBet(field, after, "We learned"))
                .then(new BetReclassified(field, before, after, "We learned"));
    }

    @Test
    void anObjectiveIsGivenAndTaken() {
        ReclassifyBet give = new ReclassifyBet(Classification.OBJECTIVE, "Sell to more people", "We learned");
        BetReclassified given =
                new BetReclassified(Classification.OBJECTIVE, null, "Sell to more people", "We learned");
        proposed().when(give).then(given);
        proposed()
                .and(given)
                .when(but(give, "value", null))
                .then(new BetReclassified(Classification.OBJECTIVE, "Sell to more people", null, "We learned"));
        proposed().when(but(give, "value", " ")).thenRefused("value.blank");
        proposed().when(but(give, "value", "x".repeat(121))).thenRefused("value.too-long");
        proposed().when(but(give, "value", "x".repeat(120))).thenAccepted();
    }

    @Test
    void itHasAFieldAndAReason() {
        proposed().when(but(RECLASSIFY, "field", null)).thenRefused("field.missing");
        proposed().when(but(RECLASSIFY, "reason", null)).thenRefused("reason.missing");
        proposed().when(but(RECLASSIFY, "reason", " ")).thenRefused("reason.blank");
        proposed().when(but(RECLASSIFY, "reason", "x".repeat(2001))).thenRefused("reason.too-long");
        proposed().when(but(RECLASSIFY, "reason", "x".repeat(2000))).thenAccepted();
    }

    @ParameterizedTest
    @CsvSource({"DOOR, CORE", "INNOVATION_TYPE, ONE_WAY", "CRITICAL, yes", "DOOR,"})
    void theValueIsOneOfTheFields(Classification field, String value) {
        proposed().when(new ReclassifyBet(field, value, "We learned")).thenRefused("value.not-of-field");
    }

    @Test
    void theValueIsAnother() {
        proposed().when(but(RECLASSIFY, "value", "TWO_WAY")).thenRefused("value.unchanged");
        proposed()
                .when(new ReclassifyBet(Classification.OBJECTIVE, null, "We learned"))
                .thenRefused("value.unchanged");
    }

    @Test
    void aBetThatIsOverStaysWhatItWas() {
        killed().when(RECLASSIFY).thenRefused("bet.final");
        committed().when(RECLASSIFY).thenAccepted();
    }

    @Test
    void aCommittedBetBecomesCriticalWithASingleThreadedOwner() {
        proposed().when(CRITICAL).thenAccepted();
        committed().when(CRITICAL).thenRefused("seat.missing");
        committed()
                .and(new OwnerAssigned(new PersonId("prs-owner1"), true))
                .when(CRITICAL)
                .thenAccepted();
    }
}
