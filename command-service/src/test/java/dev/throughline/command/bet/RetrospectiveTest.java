package dev.throughline.command.bet;

import static dev.throughline.command.bet.Checkout.committed;
import static dev.throughline.command.bet.Checkout.killed;
import static dev.throughline.command.bet.Checkout.proposed;
import static dev.throughline.command.bet.Preparing.LOOK_BACK;
import static dev.throughline.command.rules.Given.but;

import dev.throughline.events.DecisionId;
import dev.throughline.events.bet.DecisionEvent.RetrospectiveRecorded;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Looking back at a decision. */
class RetrospectiveTest {
    private static final RetrospectiveRecorded LOOKED_BACK = new RetrospectiveRecorded(
            new DecisionId("decision-1"), 4, "Conversion rose half as far", List.of("Test with more than one city"));

    @Test
    void peopleLookBackAtADecisionInEveryStage() {
        committed().when(LOOK_BACK).then(LOOKED_BACK);
        killed().when(LOOK_BACK).then(LOOKED_BACK);
    }

    @Test
    void theDecisionWasRecorded() {
        proposed().when(LOOK_BACK).thenRefused("decision.unknown");
        killed().when(but(LOOK_BACK, "decision", null)).thenRefused("decision.missing");
    }

    @Test
    void theyLookBackOnce() {
        killed().and(LOOKED_BACK).when(LOOK_BACK).thenRefused("retrospective.exists");
        killed().and(LOOKED_BACK)
                .when(but(LOOK_BACK, "decision", new DecisionId("decision-2")))
                .thenAccepted();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 6, -1})
    void itsQualityIsAGradeFromOneToFive(int quality) {
        killed().when(but(LOOK_BACK, "decisionQuality", quality)).thenRefused("decisionQuality.out-of-range");
        killed().when(but(LOOK_BACK, "decisionQuality", null)).thenRefused("decisionQuality.missing");
        killed().when(but(LOOK_BACK, "decisionQuality", 1)).thenAccepted();
        killed().when(but(LOOK_BACK, "decisionQuality", 5)).thenAccepted();
    }

    @Test
    void itSaysWhatCameOfItAndWhatIsDoneOtherwise() {
        killed().when(but(LOOK_BACK, "outcome", " ")).thenRefused("outcome.blank");
        killed().when(but(LOOK_BACK, "outcome", "x".repeat(10_001))).thenRefused("outcome.too-long");
        killed().when(but(LOOK_BACK, "correctiveActions", Collections.nCopies(21, "Ask")))
                .thenRefused("correctiveActions.too-many");
        killed().when(but(LOOK_BACK, "correctiveActions", Collections.nCopies(20, "Ask")))
                .thenAccepted();
    }
}
