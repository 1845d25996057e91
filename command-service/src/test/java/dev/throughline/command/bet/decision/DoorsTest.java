package dev.throughline.command.bet.decision;

import static dev.throughline.command.bet.Checkout.COMMIT;
import static dev.throughline.command.bet.Checkout.CONTINUE;
import static dev.throughline.command.bet.Checkout.KILL;
import static dev.throughline.command.bet.Ready.building;
import static dev.throughline.command.bet.Ready.ready;
import static dev.throughline.command.bet.decision.Choices.GRADUATE;
import static dev.throughline.command.bet.decision.Choices.PAUSE;
import static dev.throughline.command.bet.decision.Choices.PIVOT;
import static dev.throughline.command.bet.decision.Choices.TRADE_OFF;
import static dev.throughline.command.bet.decision.Choices.approved;
import static dev.throughline.command.bet.decision.Choices.requested;
import static dev.throughline.command.bet.decision.Choices.said;
import static dev.throughline.command.bet.ownership.People.allocated;
import static dev.throughline.command.bet.ownership.People.allocation;
import static dev.throughline.command.rules.Given.but;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.bet.command.BetCommand;
import dev.throughline.command.bet.command.DecisionCommand.RecordDecision;
import dev.throughline.command.bet.state.BetState;
import dev.throughline.command.rules.Given;
import dev.throughline.events.DecisionId;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.Classification;
import dev.throughline.events.bet.Door;
import dev.throughline.events.bet.ProposalEvent.BetReclassified;
import dev.throughline.events.bet.Stance;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Rule 6: through a one-way door go four eyes, two of them from outside, and only after dissent was asked for. */
class DoorsTest {
    private static final BetReclassified NO_WAY_BACK =
            new BetReclassified(Classification.DOOR, "TWO_WAY", "ONE_WAY", "Contracts for ten years");

    private static Given<BetCommand, BetState, BetEvent> asked(BetEvent... said) {
        return ready().and(requested("go-build", Door.ONE_WAY)).and(said);
    }

    @Test
    void twoPeopleApproveAOneWayDecision() {
        asked().when(COMMIT).thenRefused("door.approvals-missing", "door.outsider-missing");
        asked(approved(COMMIT, "prs-reviewer1")).when(COMMIT).thenRefused("door.approvals-missing");
        asked(approved(COMMIT, "prs-reviewer1"), approved(COMMIT, "prs-reviewer1"))
                .when(COMMIT)
                .thenRefused("door.approvals-missing");
        asked(approved(COMMIT, "prs-reviewer1"), approved(COMMIT, "prs-finance1"))
                .when(COMMIT)
                .thenAccepted();
    }

    @Test
    void theRefusalSaysWhatToApprove() {
        String hash =
                DecisionContent.of(new StreamId("bet/instant-checkout"), COMMIT).hash();
        assertThat(asked(approved(COMMIT, "prs-reviewer1")).when(COMMIT).violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.values())
                        .containsEntry("contentHash", hash)
                        .containsEntry("found", 1L)
                        .containsEntry("needed", 2));
    }

    @Test
    void oneOfThemIsFromOutside() {
        asked(approved(COMMIT, "prs-owner1"), approved(COMMIT, "prs-proposer1"))
                .when(COMMIT)
                .thenRefused("door.outsider-missing");
        asked(approved(COMMIT, "prs-owner1"), approved(COMMIT, "prs-reviewer1"))
                .when(COMMIT)
                .thenAccepted();
    }

    @Test
    void whoWorkedOnTheBetInTheLastNinetyDaysIsNotFromOutside() {
        // 10 March 2026 less 90 days is 10 December 2025.
        Given<BetCommand, BetState, BetEvent> both =
                asked(approved(COMMIT, "prs-proposer1"), approved(COMMIT, "prs-builder1"));
        both.and(allocated("prs-builder1", allocation("a1", "0.50", "2025-11-01", "2025-12-10")))
                .when(COMMIT)
                .thenRefused("door.outsider-missing");
        both.and(allocated("prs-builder1", allocation("a1", "0.50", "2025-11-01", "2025-12-09")))
                .when(COMMIT)
                .thenAccepted();
    }

    @Test
    void otherContentIsNotApproved() {
        Given<BetCommand, BetState, BetEvent> bet =
                asked(approved(COMMIT, "prs-reviewer1"), approved(COMMIT, "prs-finance1"));
        bet.when(but(COMMIT, "rationale", "Somebody wants it"))
                .thenRefused("door.approvals-missing", "door.outsider-missing");
        bet.when(COMMIT).thenAccepted();
    }

    @Test
    void dissentIsNoApproval() {
        asked(approved(COMMIT, "prs-reviewer1"), said(COMMIT, "prs-finance1", Stance.DISSENT))
                .when(COMMIT)
                .thenRefused("door.approvals-missing");
        asked(
                        approved(COMMIT, "prs-reviewer1"),
                        approved(COMMIT, "prs-leader2"),
                        said(COMMIT, "prs-finance1", Stance.DISSENT))
                .when(COMMIT)
                .thenAccepted();
    }

    @Test
    void dissentIsAskedForBeforeAOneWayDecision() {
        Given<BetCommand, BetState, BetEvent> bet = building().and(NO_WAY_BACK);
        bet.when(CONTINUE).thenRefused("door.request-missing");
        bet.when(but(CONTINUE, "decision", null)).thenRefused("door.request-missing");
        bet.and(requested("go-on", null), approved(CONTINUE, "prs-reviewer1"), approved(CONTINUE, "prs-finance1"))
                .when(CONTINUE)
                .thenAccepted();
    }

    @Test
    void theRequestsDoorCountsElseTheBets() {
        building()
                .and(requested("go-on", Door.ONE_WAY))
                .when(CONTINUE)
                .thenRefused("door.approvals-missing", "door.outsider-missing");
        building().and(requested("go-on", null)).when(CONTINUE).thenAccepted();
        building()
                .and(NO_WAY_BACK)
                .and(requested("go-on", Door.TWO_WAY))
                .when(CONTINUE)
                .thenAccepted();
    }

    @Test
    void theDoorOfWhatIsAnsweredCounts() {
        Given<BetCommand, BetState, BetEvent> bet = building().and(requested("which-way", Door.ONE_WAY));
        bet.when(but(CONTINUE, "answers", List.of("which-way"))).thenRefused("door.request-missing");
        bet.when(CONTINUE).thenAccepted();
    }

    @Test
    void killingIsEasy() {
        building().and(NO_WAY_BACK).when(KILL).thenAccepted();
        building().and(NO_WAY_BACK).by("prs-owner1", "owner").when(KILL).thenAccepted();
        building().and(NO_WAY_BACK).when(CONTINUE).thenRefused("door.request-missing");
    }

    @Test
    void throughATwoWayDoorTheOwnerGoesAlone() {
        for (RecordDecision decision : List.of(CONTINUE, PIVOT, PAUSE, TRADE_OFF)) {
            building().by("prs-owner1", "owner").when(decision).thenAccepted();
        }
        building().by("prs-owner1", "leader").when(GRADUATE).thenRefused("graduate.by-owner");
        building().by("prs-leader1", "leader").when(GRADUATE).thenAccepted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"prs-owner1", "prs-proposer1"})
    void anApprovalOfAnotherDecisionDoesNotCount(String person) {
        RecordDecision other = but(COMMIT, "decision", new DecisionId("go-buy"));
        asked(approved(other, person), approved(COMMIT, "prs-reviewer1"))
                .when(COMMIT)
                .thenRefused("door.approvals-missing");
    }
}
