package dev.throughline.command.bet;

import static dev.throughline.command.bet.Checkout.ASSIGN;
import static dev.throughline.command.bet.Checkout.COMMIT;
import static dev.throughline.command.bet.Checkout.CONTINUE;
import static dev.throughline.command.bet.Checkout.OWNED;
import static dev.throughline.command.bet.Checkout.PLACE;
import static dev.throughline.command.bet.Checkout.PROPOSE;
import static dev.throughline.command.bet.Checkout.SPEND;
import static dev.throughline.command.bet.Checkout.committed;
import static dev.throughline.command.bet.Checkout.killed;
import static dev.throughline.command.bet.Checkout.owned;
import static dev.throughline.command.bet.Checkout.proposed;
import static dev.throughline.command.bet.Checkout.unproposed;
import static dev.throughline.command.bet.decision.Choices.APPROVE;
import static dev.throughline.command.bet.decision.Choices.REQUEST;
import static dev.throughline.command.bet.decision.Choices.requested;
import static dev.throughline.command.rules.Given.but;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.command.bet.command.BetCommand;
import dev.throughline.command.bet.command.OwnershipCommand.ReleaseOwner;
import dev.throughline.command.bet.command.OwnershipCommand.TransferOwnership;
import dev.throughline.command.bet.command.TimeCommand;
import dev.throughline.command.bet.state.BetState;
import dev.throughline.command.bet.state.BetState.Committed;
import dev.throughline.command.bet.state.BetState.Killed;
import dev.throughline.command.bet.state.BetState.PressureTesting;
import dev.throughline.command.bet.state.BetState.Proposed;
import dev.throughline.command.rules.Given;
import dev.throughline.command.rules.Verdict;
import dev.throughline.events.DecisionId;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.testing.Golden;
import dev.throughline.events.wire.EventCodec;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of a bet as a whole: nothing can be asked that has no answer, nothing can happen that makes no state. */
class BetDeciderTest {
    private static final List<BetCommand> COMMANDS = Stream.concat(
                    Stream.of(
                            PROPOSE,
                            PLACE,
                            ASSIGN,
                            REQUEST,
                            APPROVE,
                            COMMIT,
                            SPEND,
                            Conversion.COMMIT_CONDITION,
                            Conversion.AMEND,
                            Conversion.JUDGE,
                            new TimeCommand.LetTimePass(),
                            new ReleaseOwner(),
                            new TransferOwnership(new PersonId("prs-owner2"), null)),
                    Preparing.COMMANDS.stream())
            .toList();
    private static final List<BetEvent> EVENTS = Golden.all().stream()
            .map(golden -> EventCodec.decode(golden.wireName(), golden.payload()))
            .filter(BetEvent.class::isInstance)
            .map(BetEvent.class::cast)
            .toList();

    private static final List<Given<BetCommand, BetState, BetEvent>> STAGES =
            List.of(proposed(), owned(), committed(), killed());

    @Test
    void everyCommandHasAnExampleHere() {
        assertThat(COMMANDS).extracting(Object::getClass).containsAll(records(BetCommand.class));
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
            assertThat(Stream.concat(
                            Stream.of(
                                    unproposed(),
                                    proposed(),
                                    owned(),
                                    owned().and(requested("go-build", null)),
                                    judged()),
                            Preparing.bets().stream()))
                    .as("%s", command)
                    .anyMatch(bet -> Stream.of("prs-leader1", "prs-proposer1")
                            .anyMatch(person -> bet.by(person, "proposer", "leader")
                                            .when(command)
                                            .verdict()
                                    instanceof Verdict.Accepted));
        }
    }

    /** With criteria, on the day on which one is judged. */
    private static Given<BetCommand, BetState, BetEvent> judged() {
        return owned().and(Conversion.criterion(Conversion.ANYTIME), Conversion.criterion(Conversion.STATED_AT_DATE))
                .knowing("metric/orders", Conversion.orders())
                .at("2026-03-31T12:00:00Z");
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
        assertThat(proposed().state()).isInstanceOf(Proposed.class);
        assertThat(owned().state())
                .isInstanceOfSatisfying(
                        PressureTesting.class,
                        bet -> assertThat(bet.facts().ownership().owner()).isEqualTo(new PersonId("prs-owner1")));
        assertThat(committed().state()).isInstanceOf(Committed.class);
        assertThat(killed().state())
                .isInstanceOfSatisfying(
                        Killed.class,
                        bet -> assertThat(bet.facts().decisions().recorded())
                                .containsOnlyKeys(new DecisionId("decision-1"), new DecisionId("decision-2")));
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

    private static List<Class<?>> records(Class<?> family) {
        return family.isRecord()
                ? List.of(family)
                : Arrays.stream(family.getPermittedSubclasses())
                        .flatMap(member -> records(member).stream())
                        .toList();
    }
}
