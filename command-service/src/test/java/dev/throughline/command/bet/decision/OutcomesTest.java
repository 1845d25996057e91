package dev.throughline.command.bet.decision;

import static dev.throughline.command.bet.Checkout.COMMIT;
import static dev.throughline.command.bet.Checkout.CONTINUE;
import static dev.throughline.command.bet.Checkout.KILL;
import static dev.throughline.command.bet.Checkout.killed;
import static dev.throughline.command.bet.Checkout.proposed;
import static dev.throughline.command.bet.Ready.building;
import static dev.throughline.command.bet.Ready.ready;
import static dev.throughline.command.bet.decision.Choices.GRADUATE;
import static dev.throughline.command.bet.decision.Choices.PAUSE;
import static dev.throughline.command.bet.decision.Choices.PIVOT;
import static dev.throughline.command.bet.decision.Choices.RESUME;
import static dev.throughline.command.bet.decision.Choices.TRADE_OFF;
import static dev.throughline.command.bet.decision.Choices.paused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.bet.command.BetCommand;
import dev.throughline.command.bet.command.DecisionCommand.RecordDecision;
import dev.throughline.command.bet.state.BetState;
import dev.throughline.command.rules.Given;
import dev.throughline.command.rules.Stage;
import dev.throughline.events.DecisionId;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.DecisionEvent.BetGraduated;
import dev.throughline.events.bet.DecisionEvent.BetPaused;
import dev.throughline.events.bet.DecisionEvent.BetPivoted;
import dev.throughline.events.bet.DecisionEvent.BetResumed;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** In which stage which outcome can be decided, and where it leads. */
class OutcomesTest {
    private static final DecisionId GO_ON = new DecisionId("go-on");

    private static void canBecome(Given<BetCommand, BetState, BetEvent> bet, RecordDecision... possible) {
        for (RecordDecision decision : List.of(COMMIT, CONTINUE, PIVOT, PAUSE, RESUME, KILL, GRADUATE, TRADE_OFF)) {
            if (List.of(possible).contains(decision)) {
                bet.when(decision).thenAccepted();
            } else {
                bet.when(decision).thenRefused(Outcomes.word(decision.outcome()) + ".stage");
            }
        }
    }

    private static Stage after(Given<BetCommand, BetState, BetEvent> bet, RecordDecision decision) {
        BetEvent[] events = bet.when(decision).accepted().events().toArray(BetEvent[]::new);
        return ((BetState.Known) bet.and(events).state()).stage();
    }

    @Test
    void aProposedBetIsNotYetAnythingThatCouldRestOrTurn() {
        assertThat(Outcomes.of((BetState.Known) proposed().state()))
                .containsExactlyInAnyOrder(COMMIT.outcome(), CONTINUE.outcome(), TRADE_OFF.outcome(), KILL.outcome());
        proposed().when(PAUSE).thenRefused("pause.stage");
        proposed().when(TRADE_OFF).thenAccepted();
    }

    @Test
    void eachStageHasItsOutcomes() {
        canBecome(ready(), COMMIT, CONTINUE, PAUSE, TRADE_OFF, KILL);
        canBecome(building(), CONTINUE, PIVOT, PAUSE, GRADUATE, TRADE_OFF, KILL);
        canBecome(paused(ready()), CONTINUE, RESUME, TRADE_OFF, KILL);
        canBecome(paused(building()), CONTINUE, PIVOT, RESUME, TRADE_OFF, KILL);
    }

    @Test
    void aRefusalNamesWhatCanBeDecided() {
        assertThat(ready().when(GRADUATE).violations())
                .singleElement()
                .satisfies(violation -> assertThat(violation.values())
                        .containsEntry("stage", "PRESSURE_TESTING")
                        .containsEntry("possible", List.of("COMMIT", "CONTINUE", "PAUSE", "KILL", "TRADE_OFF")));
    }

    @Test
    void whatIsOverStaysOver() {
        for (RecordDecision decision : List.of(COMMIT, CONTINUE, PIVOT, PAUSE, RESUME, KILL, GRADUATE, TRADE_OFF)) {
            killed().when(decision).thenRefused("bet.final");
        }
    }

    @Test
    void outcomesLeadToTheirStages() {
        assertThat(after(ready(), COMMIT)).isEqualTo(Stage.COMMITTED);
        assertThat(after(building(), CONTINUE)).isEqualTo(Stage.COMMITTED);
        assertThat(after(building(), PIVOT)).isEqualTo(Stage.PRESSURE_TESTING);
        assertThat(after(building(), PAUSE)).isEqualTo(Stage.PAUSED);
        assertThat(after(paused(ready()), RESUME)).isEqualTo(Stage.PRESSURE_TESTING);
        assertThat(after(paused(building()), RESUME)).isEqualTo(Stage.COMMITTED);
        assertThat(after(building(), GRADUATE)).isEqualTo(Stage.GRADUATED);
        assertThat(after(building(), TRADE_OFF)).isEqualTo(Stage.COMMITTED);
        assertThat(after(building(), KILL)).isEqualTo(Stage.KILLED);
    }

    @Test
    void buildingAgainAfterAPivotNeedsANewCommit() {
        building()
                .and(new BetPivoted(GO_ON, LocalDate.parse("2026-12-31")))
                .when(COMMIT)
                .thenAccepted();
        building().when(COMMIT).thenRefused("commit.stage");
    }

    @Test
    void eachOutcomeIsAnEventOfItsOwn() {
        LocalDate review = LocalDate.parse("2026-12-31");
        assertThat(last(building(), PIVOT)).isEqualTo(new BetPivoted(GO_ON, review));
        assertThat(last(building(), PAUSE)).isEqualTo(new BetPaused(GO_ON));
        assertThat(last(paused(building()), RESUME)).isEqualTo(new BetResumed(GO_ON, review));
        assertThat(last(building(), GRADUATE)).isEqualTo(new BetGraduated(GO_ON, "The checkout team"));
        assertThat(building().when(TRADE_OFF).accepted().events()).hasSize(1);
    }

    private static BetEvent last(Given<BetCommand, BetState, BetEvent> bet, RecordDecision decision) {
        return bet.when(decision).accepted().events().getLast();
    }
}
