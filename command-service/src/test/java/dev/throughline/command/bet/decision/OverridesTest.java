package dev.throughline.command.bet.decision;

import static dev.throughline.command.bet.Checkout.COMMIT;
import static dev.throughline.command.bet.Checkout.CONTINUE;
import static dev.throughline.command.bet.Checkout.PROPOSE;
import static dev.throughline.command.bet.Checkout.proposed;
import static dev.throughline.command.bet.Checkout.unproposed;
import static dev.throughline.command.bet.Ready.building;
import static dev.throughline.command.bet.Ready.ready;
import static dev.throughline.command.bet.decision.Choices.requested;
import static dev.throughline.command.rules.Given.but;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.bet.command.BetCommand;
import dev.throughline.command.bet.command.DecisionCommand.RecordDecision;
import dev.throughline.command.bet.state.BetState;
import dev.throughline.command.rules.Given;
import dev.throughline.events.PersonId;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.DecisionEvent.PolicyOverridden;
import dev.throughline.events.bet.DecisionEvent.Waived;
import dev.throughline.events.bet.Door;
import dev.throughline.events.bet.Origin;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A leader who is not the owner may waive some rules, and says why; each rule that was waived is an event. */
class OverridesTest {
    private static final RecordDecision UNREVIEWED = but(CONTINUE, "nextReviewBy", null);

    private static Given<BetCommand, BetState, BetEvent> oneWay() {
        return ready().and(requested("go-build", Door.ONE_WAY));
    }

    @Test
    void eachRuleThatWasWaivedIsAnEventThatSaysWhatWasFound() {
        String hash =
                DecisionContent.of(new StreamId("bet/instant-checkout"), COMMIT).hash();
        assertThat(oneWay().overridden("The law starts on Monday")
                        .when(COMMIT)
                        .accepted()
                        .events())
                .hasSize(3)
                .last()
                .isEqualTo(new PolicyOverridden(
                        "DOORS",
                        List.of(
                                new Waived(
                                        "door.approvals-missing",
                                        Map.of("found", "0", "needed", "2", "contentHash", hash)),
                                new Waived("door.outsider-missing", Map.of("contentHash", hash))),
                        "The law starts on Monday",
                        new PersonId("prs-leader1")));
    }

    @Test
    void rulesAreListedOneByOne() {
        assertThat(proposed()
                        .and(requested("go-build", Door.ONE_WAY))
                        .overridden("The law starts on Monday")
                        .when(COMMIT)
                        .accepted()
                        .events())
                .filteredOn(PolicyOverridden.class::isInstance)
                .extracting(event -> ((PolicyOverridden) event).rule())
                .containsExactly("COMMIT_GATE", "DOORS");
    }

    @Test
    void anOverrideThatWaivesNothingIsNoEvent() {
        assertThat(building()
                        .overridden("Just in case")
                        .when(CONTINUE)
                        .accepted()
                        .events())
                .noneMatch(PolicyOverridden.class::isInstance);
    }

    @Test
    void onlyALeaderOverrides() {
        building()
                .by("prs-owner2", "owner")
                .overridden("Trust me")
                .when(CONTINUE)
                .thenRefused("override.not-yours");
        building()
                .by("prs-leader2", "leader")
                .overridden("Trust me")
                .when(CONTINUE)
                .thenAccepted();
    }

    @Test
    void theOwnerOverridesNothingEvenAsALeader() {
        building()
                .by("prs-owner1", "leader")
                .overridden("Trust me")
                .when(CONTINUE)
                .thenRefused("override.not-yours");
        ready().by("prs-owner1", "leader").overridden("Trust me").when(COMMIT).thenRefused("override.not-yours");
    }

    @Test
    void onlyWaivableRulesAreWaived() {
        building().overridden("Trust me").when(UNREVIEWED).thenRefused("continue.nextReviewBy-missing");
        building().overridden("Trust me").when(COMMIT).thenRefused("commit.stage");
        building()
                .by("prs-owner2", "owner")
                .overridden("Trust me")
                .when(UNREVIEWED)
                .thenRefused("override.not-yours", "continue.nextReviewBy-missing");
    }

    @Test
    void aProposalIsOverriddenByAnyLeader() {
        assertThat(unproposed()
                        .overridden("She called")
                        .when(but(PROPOSE, "origin", Origin.CUSTOMER))
                        .accepted()
                        .events())
                .last()
                .isEqualTo(new PolicyOverridden(
                        "ORIGIN",
                        List.of(new Waived("origin.signal-missing", Map.of())),
                        "She called",
                        new PersonId("prs-leader1")));
        unproposed()
                .by("prs-proposer1", "proposer")
                .overridden("She called")
                .when(but(PROPOSE, "origin", Origin.CUSTOMER))
                .thenRefused("override.not-yours");
    }

    @Test
    void historyIsWaivedWithoutAnEventOfItsOwn() {
        assertThat(oneWay().by("prs-robot1", "importer")
                        .historic()
                        .when(COMMIT)
                        .accepted()
                        .events())
                .hasSize(2)
                .noneMatch(PolicyOverridden.class::isInstance);
    }
}
