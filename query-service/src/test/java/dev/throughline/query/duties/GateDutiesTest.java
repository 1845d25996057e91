package dev.throughline.query.duties;

import static dev.throughline.query.duties.DutyKind.CRITERION;
import static dev.throughline.query.duties.DutyKind.ORIGIN;
import static dev.throughline.query.duties.Happenings.ORDERS;
import static dev.throughline.query.duties.Happenings.criterion;
import static dev.throughline.query.duties.Happenings.fired;
import static dev.throughline.query.duties.Happenings.observed;
import static dev.throughline.query.duties.Happenings.orders;
import static dev.throughline.query.duties.Happenings.overridden;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.throughline.events.BetId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.PressureTestId;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.Door;
import dev.throughline.events.bet.EvidenceEvent.PressureTestConcluded;
import dev.throughline.events.bet.InnovationType;
import dev.throughline.events.bet.Origin;
import dev.throughline.events.bet.ProposalEvent.BetProposed;
import dev.throughline.query.stack.Facts;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Kill criteria with a day, and what had to pass a gate. */
class GateDutiesTest {
    private final Story story = new Story("2023-01-01T00:00:00Z", "UTC");

    private Story bet(String proposed) {
        return story.at(proposed)
                .tell(Facts.proposed("payments", "Pay with coins"))
                .tell(Facts.owned("p-ada"));
    }

    /** By 31 January, with a week of grace: 7 February. The figure of the 30th does not stand in for the 31st. */
    @Test
    void aDatedCriterionIsObservedBeforeItsGraceEndsOrFires() {
        story.at("2024-01-02T09:00:00Z").tell(ORDERS, orders("p-eve"));
        bet("2024-01-02T09:00:00Z").tell(criterion("2024-01-31"));
        story.at("2024-01-31T09:00:00Z").tell(ORDERS, observed("2024-01-30", "12"));

        Duty before = story.only(CRITERION, "2024-02-01T00:00:00Z");
        assertThat(before.dueOn()).isEqualTo("2024-02-07");
        assertThat(before.state()).isEqualTo(DutyState.OPEN);
        assertThat(before.person()).isEqualTo("p-eve");
        assertThat(before.counts()).isFalse();

        story.at("2024-02-07T23:59:59Z").tell(fired("f-1", true, "2024-02-14"));
        assertThat(story.only(CRITERION, "2024-02-08T00:00:00Z").state()).isEqualTo(DutyState.MISSED);
    }

    @Test
    void aFigureThatDoesNotMeetACriterionSettlesItToo() {
        story.at("2024-01-02T09:00:00Z").tell(ORDERS, orders("p-eve"));
        bet("2024-01-02T09:00:00Z").tell(criterion("2024-01-31"));
        story.at("2024-02-01T09:00:00Z").tell(ORDERS, observed("2024-01-31", "12"));

        assertThat(story.only(CRITERION, "2024-03-01T00:00:00Z").state()).isEqualTo(DutyState.HELD);
    }

    @Test
    void aCommitPassesEachLineOfTheGateUnlessItWasWaived() {
        bet("2024-01-02T09:00:00Z")
                .tell(Facts.decided("d-1", DecisionOutcome.COMMIT))
                .tell(Facts.committed("d-1", "9000.00"))
                .tell(overridden("COMMIT_GATE", "gate.outcome-metric-missing", "gate.forecast-missing"));

        assertThat(story.duties("2024-01-05T00:00:00Z").stream()
                        .filter(duty -> !duty.kind().isOnAgenda()))
                .extracting(Duty::kind, Duty::state)
                .containsExactlyInAnyOrder(
                        tuple(DutyKind.ORIGIN, DutyState.HELD),
                        tuple(DutyKind.GATE_EVIDENCE, DutyState.HELD),
                        tuple(DutyKind.GATE_METRICS, DutyState.MISSED),
                        tuple(DutyKind.GATE_OUTCOME, DutyState.MISSED),
                        tuple(DutyKind.GATE_OWNER, DutyState.HELD),
                        tuple(DutyKind.GATE_NARRATIVE, DutyState.HELD));
    }

    /** The proposal of a bet from skills needs no signal; its test needs evidence from outside. */
    @Test
    void aSkillsForwardBetShowsWhereItCameFromWhenItsTestIsConcluded() {
        story.at("2024-01-02T09:00:00Z").tell(fromSkills()).tell(Facts.owned("p-ada"));
        story.at("2024-01-10T09:00:00Z")
                .tell(new PressureTestConcluded(new PressureTestId("t-1"), List.of(), "we can"))
                .tell(overridden("ORIGIN", "origin.outside-evidence-missing"));

        Duty shown = story.only(ORIGIN, "2024-01-15T00:00:00Z");

        assertThat(shown.subject()).isEqualTo("t-1");
        assertThat(shown.state()).isEqualTo(DutyState.MISSED);
        assertThat(shown.person()).isEqualTo("p-ada");
    }

    private static BetProposed fromSkills() {
        return new BetProposed(
                new PortfolioId("payments"),
                "Pay by drone",
                "people in a hurry",
                "it takes too long",
                "it flies",
                null,
                InnovationType.CORE,
                Door.TWO_WAY,
                false,
                Origin.SKILLS,
                null,
                null,
                List.<BetId>of());
    }
}
