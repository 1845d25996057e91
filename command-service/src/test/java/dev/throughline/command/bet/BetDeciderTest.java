package dev.throughline.command.bet;

import static dev.throughline.command.bet.Checkout.ASSIGN;
import static dev.throughline.command.bet.Checkout.COMMIT;
import static dev.throughline.command.bet.Checkout.COMMITTED;
import static dev.throughline.command.bet.Checkout.CONTINUE;
import static dev.throughline.command.bet.Checkout.KILLED;
import static dev.throughline.command.bet.Checkout.OWNED;
import static dev.throughline.command.bet.Checkout.PLACE;
import static dev.throughline.command.bet.Checkout.PROPOSE;
import static dev.throughline.command.bet.Checkout.PROPOSED;
import static dev.throughline.command.bet.Checkout.SPEND;
import static dev.throughline.command.bet.Checkout.committed;
import static dev.throughline.command.bet.Checkout.killed;
import static dev.throughline.command.bet.Checkout.owned;
import static dev.throughline.command.bet.Checkout.proposed;
import static dev.throughline.command.bet.Checkout.recorded;
import static dev.throughline.command.bet.Checkout.unproposed;
import static dev.throughline.command.rules.Given.but;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.command.bet.BetState.Committed;
import dev.throughline.command.bet.BetState.Facts;
import dev.throughline.command.bet.BetState.Killed;
import dev.throughline.command.bet.BetState.Proposed;
import dev.throughline.command.rules.Given;
import dev.throughline.command.rules.Verdict;
import dev.throughline.events.Amount;
import dev.throughline.events.DecisionId;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.BetEvent.BetContinued;
import dev.throughline.events.bet.BetEvent.RoadmapPlaced;
import dev.throughline.events.bet.BetEvent.SpendRecorded;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.Horizon;
import dev.throughline.events.bet.MoveTrigger;
import dev.throughline.events.bet.SpendCategory;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The rules of a bet as a whole: nothing can be asked that has no answer, nothing can happen that makes no state. */
class BetDeciderTest {
    private static final List<BetCommand> COMMANDS = List.of(PROPOSE, PLACE, ASSIGN, COMMIT, SPEND);
    private static final List<BetEvent> EVENTS = List.of(
            PROPOSED,
            OWNED,
            new RoadmapPlaced(Horizon.UNPLACED, Horizon.NEXT, null, MoveTrigger.EXECUTIVE, List.of()),
            recorded("decision-9", DecisionOutcome.CONTINUE, "Half of them came back"),
            COMMITTED,
            new BetContinued(new DecisionId("decision-9"), LocalDate.parse("2026-12-31")),
            KILLED,
            new SpendRecorded(Amount.of("5.00"), LocalDate.parse("2026-03-10"), SpendCategory.BUILD));

    private static final List<Given<BetCommand, BetState, BetEvent>> STAGES =
            List.of(proposed(), owned(), committed(), killed());

    @Test
    void everyCommandAndEveryEventHasAnExampleHere() {
        assertThat(COMMANDS).extracting(Object::getClass).containsExactlyInAnyOrderElementsOf(family(BetCommand.class));
        assertThat(EVENTS).extracting(Object::getClass).containsExactlyInAnyOrderElementsOf(family(BetEvent.class));
    }

    @Test
    void everyCommandIsDecidedInEveryStage() {
        for (BetCommand command : COMMANDS) {
            assertThat(unproposed().when(command).verdict()).as("%s", command).isNotNull();
            STAGES.forEach(stage ->
                    assertThat(stage.when(command).verdict()).as("%s", command).isNotNull());
        }
    }

    @Test
    void everyCommandIsAcceptedOfSomeBet() {
        for (BetCommand command : COMMANDS) {
            assertThat(List.of(unproposed(), proposed(), owned()))
                    .as("%s", command)
                    .anyMatch(bet -> bet.when(command).verdict() instanceof Verdict.Accepted);
        }
    }

    @Test
    void everyEventHappensToEveryKnownBet() {
        for (BetEvent event : EVENTS) {
            STAGES.forEach(stage ->
                    assertThat(stage.and(event).state()).as("%s", event).isInstanceOf(BetState.Known.class));
        }
    }

    @Test
    void aHistoryStartsWithItsProposal() {
        assertThatThrownBy(() -> unproposed().and(OWNED).state())
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("starts with its proposal");
    }

    @Test
    void eventsMakeTheState() {
        PortfolioId retail = new PortfolioId("retail");
        PersonId owner = new PersonId("prs-owner1");
        DecisionId commit = new DecisionId("decision-1");
        assertThat(proposed().state()).isEqualTo(new Proposed(new Facts(retail, null, Horizon.UNPLACED, Set.of())));
        assertThat(owned().state()).isEqualTo(new Proposed(new Facts(retail, owner, Horizon.UNPLACED, Set.of())));
        assertThat(committed().state())
                .isEqualTo(new Committed(new Facts(retail, owner, Horizon.UNPLACED, Set.of(commit))));
        assertThat(killed().state())
                .isEqualTo(new Killed(
                        new Facts(retail, owner, Horizon.UNPLACED, Set.of(commit, new DecisionId("decision-2")))));
    }

    @Test
    void aBetBelongsToThePortfolioItWasProposedIn() {
        StreamId bet = new StreamId("bet/instant-checkout");
        BetDecider decider = new BetDecider();
        PortfolioId other = new PortfolioId("wholesale");
        assertThat(decider.portfolioOf(bet, but(PROPOSE, "portfolio", other), decider.initial()))
                .isEqualTo(other);
        assertThat(decider.portfolioOf(bet, but(PROPOSE, "portfolio", other), owned().state()))
                .isEqualTo(new PortfolioId("retail"));
        assertThat(decider.portfolioOf(bet, SPEND, decider.initial())).isNull();
    }

    @Test
    void fiveBrokenRulesAreFiveViolations() {
        committed()
                .by("prs-owner2", "owner")
                .when(but(
                        but(but(but(CONTINUE, "rationale", null), "nextReviewBy", null), "learnings", "Much"),
                        "decision",
                        new DecisionId("decision-1")))
                .thenRefused(
                        "rationale.missing",
                        "decision.exists",
                        "decision.not-yours",
                        "continue.nextReviewBy-missing",
                        "learnings.not-for-outcome");
    }

    private static List<Class<?>> family(Class<?> sealed) {
        return Arrays.asList(sealed.getPermittedSubclasses());
    }
}
