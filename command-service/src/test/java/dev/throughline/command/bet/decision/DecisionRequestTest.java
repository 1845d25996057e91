package dev.throughline.command.bet.decision;

import static dev.throughline.command.bet.Checkout.committed;
import static dev.throughline.command.bet.Checkout.killed;
import static dev.throughline.command.bet.Checkout.proposed;
import static dev.throughline.command.bet.Checkout.unproposed;
import static dev.throughline.command.bet.decision.Choices.REQUEST;
import static dev.throughline.command.rules.Given.but;

import dev.throughline.events.DecisionId;
import dev.throughline.events.bet.DecisionEvent.DecisionRequested;
import dev.throughline.events.bet.Door;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Asking for a decision. */
class DecisionRequestTest {

    @Test
    void aDecisionIsAskedForWithItsOptionsAndItsDay() {
        proposed()
                .when(REQUEST)
                .then(new DecisionRequested(
                        new DecisionId("go-build"),
                        "Shall we build it?",
                        List.of("Build it", "Buy it"),
                        Door.ONE_WAY,
                        LocalDate.parse("2026-03-20")));
    }

    @Test
    void itHasAQuestionAndADay() {
        proposed()
                .when(but(but(REQUEST, "question", null), "neededBy", null))
                .thenRefused("question.missing", "neededBy.missing");
        proposed().when(but(REQUEST, "question", "x".repeat(2001))).thenRefused("question.too-long");
        proposed().when(but(REQUEST, "question", "x".repeat(2000))).thenAccepted();
        proposed().when(but(but(REQUEST, "door", null), "options", List.of())).thenAccepted();
    }

    @Test
    void itHasAtMostTenOptions() {
        proposed()
                .when(but(REQUEST, "options", Collections.nCopies(11, "Wait")))
                .thenRefused("options.too-many");
        proposed().when(but(REQUEST, "options", List.of("x".repeat(2001)))).thenRefused("options.too-long");
        proposed()
                .when(but(REQUEST, "options", Collections.nCopies(10, "x".repeat(2000))))
                .thenAccepted();
    }

    @Test
    void itIsNeededFromTodayOn() {
        proposed().when(but(REQUEST, "neededBy", LocalDate.parse("2026-03-09"))).thenRefused("neededBy.in-the-past");
        proposed().when(but(REQUEST, "neededBy", LocalDate.parse("2026-03-10"))).thenAccepted();
    }

    @Test
    void itsIdIsFree() {
        committed().when(but(REQUEST, "decision", new DecisionId("decision-1"))).thenRefused("decision.exists");
        proposed().and(Choices.requested("go-build", null)).when(REQUEST).thenRefused("decision.exists");
        proposed()
                .and(Choices.requested("go-build", null))
                .when(but(REQUEST, "decision", new DecisionId("go-buy")))
                .thenAccepted();
    }

    @Test
    void withoutAnIdItGetsTheNextNumber() {
        committed()
                .when(but(REQUEST, "decision", null))
                .then(new DecisionRequested(
                        new DecisionId("decision-2"),
                        "Shall we build it?",
                        List.of("Build it", "Buy it"),
                        Door.ONE_WAY,
                        LocalDate.parse("2026-03-20")));
    }

    @Test
    void ofABetThatIsOverNothingIsAsked() {
        killed().when(REQUEST).thenRefused("bet.final");
        unproposed().when(REQUEST).thenRefused("bet.unknown");
    }
}
