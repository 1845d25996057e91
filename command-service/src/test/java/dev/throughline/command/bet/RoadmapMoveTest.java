package dev.throughline.command.bet;

import static dev.throughline.command.bet.Checkout.PLACE;
import static dev.throughline.command.bet.Checkout.committed;
import static dev.throughline.command.bet.Checkout.killed;
import static dev.throughline.command.bet.Checkout.proposed;
import static dev.throughline.command.bet.Checkout.recorded;
import static dev.throughline.command.bet.Checkout.unproposed;
import static dev.throughline.command.bet.Preparing.ONE_LOGIN;
import static dev.throughline.command.rules.Given.but;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.bet.command.BetCommand;
import dev.throughline.command.bet.command.RoadmapCommand.Days;
import dev.throughline.command.bet.command.RoadmapCommand.PlaceOnRoadmap;
import dev.throughline.command.bet.state.BetState;
import dev.throughline.command.rules.Given;
import dev.throughline.command.rules.Rule;
import dev.throughline.events.CriterionId;
import dev.throughline.events.FiringId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.Quantity;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.Citation;
import dev.throughline.events.bet.CriterionEvent.TripwireFired;
import dev.throughline.events.bet.DecisionEvent.ReviewFellDue;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.DueReview;
import dev.throughline.events.bet.Horizon;
import dev.throughline.events.bet.MoveTrigger;
import dev.throughline.events.bet.RoadmapEvent.RoadmapPlaced;
import dev.throughline.events.bet.Window;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a move on the roadmap needs. */
class RoadmapMoveTest {
    private static final RoadmapPlaced PLACED =
            new RoadmapPlaced(Horizon.UNPLACED, Horizon.NEXT, null, MoveTrigger.EXECUTIVE, List.of());
    private static final RoadmapPlaced PLACED_LATER = but(PLACED, "to", Horizon.LATER);
    private static final TripwireFired FIRED = new TripwireFired(
            new FiringId("too-few-convert-f1"),
            new CriterionId("too-few-convert"),
            Quantity.of("0.01"),
            false,
            LocalDate.parse("2026-03-17"));
    private static final ReviewFellDue REVIEWED =
            new ReviewFellDue(new FiringId("review-1"), DueReview.OWNERLESS, LocalDate.parse("2026-03-17"));

    @Test
    void aMoveSaysFromWhereToWhere() {
        proposed().when(PLACE).then(PLACED);
        proposed()
                .and(PLACED)
                .when(but(PLACE, "to", Horizon.NOW))
                .then(new RoadmapPlaced(Horizon.NEXT, Horizon.NOW, null, MoveTrigger.EXECUTIVE, List.of()));
        committed().when(PLACE).then(PLACED);
    }

    @Test
    void onlyAProposedBetIsPlaced() {
        unproposed().when(PLACE).thenRefused("bet.unknown");
    }

    @ParameterizedTest
    @ValueSource(strings = {"to", "trigger"})
    void aMoveHasAGoalAndATrigger(String field) {
        proposed().when(but(PLACE, field, null)).thenRefused(field + ".missing");
    }

    @Test
    void aBetThatIsOverHasLeftTheRoadmap() {
        killed().when(PLACE).thenRefused("bet.final");
    }

    @Test
    void whoSaysFromWhereIsRight() {
        proposed().and(PLACED).when(but(PLACE, "from", Horizon.LATER)).thenRefused("from.other");
        proposed().and(PLACED).when(but(PLACE, "from", Horizon.NEXT)).then(but(PLACED, "from", Horizon.NEXT));
    }

    @Test
    void aWindowHasBothDaysInOrder() {
        LocalDate june = LocalDate.parse("2026-06-30");
        LocalDate may = LocalDate.parse("2026-05-31");
        proposed().when(but(PLACE, "window", new Days(june, may))).thenRefused("window.reversed");
        proposed().when(but(PLACE, "window", new Days(null, june))).thenRefused("window.start.missing");
        proposed().when(but(PLACE, "window", new Days(june, null))).thenRefused("window.target.missing");
        proposed()
                .when(but(PLACE, "window", new Days(june, LocalDate.parse("2201-01-01"))))
                .thenRefused("window.target.out-of-range");
        proposed().when(but(PLACE, "window", new Days(june, june))).then(but(PLACED, "window", new Window(june, june)));
    }

    @ParameterizedTest
    @CsvSource({
        "EVIDENCE, EVIDENCE, berlin-store",
        "TRIPWIRE, FIRING, too-few-convert-f1",
        "TRIPWIRE, FIRING, review-1",
        "DEPENDENCY, BET, one-login"
    })
    void aTriggerCitesWhatItNamesAndWhatItCitesExists(MoveTrigger trigger, Citation.Kind named, String id) {
        Given<BetCommand, BetState, BetEvent> bet = Ready.ready()
                .and(PLACED_LATER, FIRED, REVIEWED)
                .and(recorded("decision-1", DecisionOutcome.CONTINUE, "We go on"))
                .and(but(
                        recorded("decision-2", DecisionOutcome.CONTINUE, "We go on"),
                        "answers",
                        List.of("too-few-convert-f1", "review-1")))
                .knowing("bet/one-login", ONE_LOGIN);
        PlaceOnRoadmap move = but(PLACE, "trigger", trigger);
        bet.when(move).thenRefused("trigger.citation-missing");
        bet.when(but(move, "cites", List.of(new Citation(named, "of-another-world"))))
                .thenRefused("cites.unknown");
        bet.when(but(move, "cites", List.of(new Citation(named, id))))
                .then(new RoadmapPlaced(Horizon.LATER, Horizon.NEXT, null, trigger, List.of(new Citation(named, id))));
    }

    @Test
    void aCitationOfAnotherKindIsNone() {
        Ready.ready()
                .when(but(
                        but(PLACE, "trigger", MoveTrigger.TRIPWIRE),
                        "cites",
                        List.of(new Citation(Citation.Kind.EVIDENCE, "berlin-store"))))
                .thenRefused("trigger.citation-missing");
    }

    @Test
    void aBetThatTheSenderMayNotSeeIsNotCited() {
        proposed()
                .knowing("bet/one-login", but(ONE_LOGIN, "portfolio", new PortfolioId("wholesale")))
                .coveringOnly("retail")
                .when(but(PLACE, "cites", List.of(new Citation(Citation.Kind.BET, "one-login"))))
                .thenRefused("cites.unknown");
    }

    @ParameterizedTest
    @CsvSource({"NEXT", "NOW"})
    void whatIsTrippedIsNotPromoted(Horizon nearer) {
        Given<BetCommand, BetState, BetEvent> tripped = Ready.ready().and(PLACED_LATER, FIRED);
        assertThat(tripped.when(but(PLACE, "to", nearer)).violations())
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.code()).isEqualTo("tripwire.undecided");
                    assertThat(violation.rule()).isEqualTo(Rule.TRIPWIRES);
                    assertThat(violation.values()).containsEntry("undecided", "too-few-convert-f1");
                });
        Ready.ready().and(PLACED_LATER).when(but(PLACE, "to", nearer)).thenAccepted();
        tripped.overridden("The figure is a mistake of ours")
                .when(but(PLACE, "to", nearer))
                .thenAccepted();
    }

    @ParameterizedTest
    @CsvSource({"LATER", "UNPLACED"})
    void whatIsTrippedMayStayOrGoBack(Horizon place) {
        Ready.ready().and(PLACED_LATER, FIRED).when(but(PLACE, "to", place)).thenAccepted();
    }

    @Test
    void aForcedReviewBlocksLikeAFiring() {
        Ready.ready().and(REVIEWED).when(PLACE).thenRefused("tripwire.undecided");
        Ready.ready().and(but(REVIEWED, "due", DueReview.CADENCE)).when(PLACE).thenAccepted();
    }

    @ParameterizedTest
    @EnumSource(names = {"CAPACITY", "EXECUTIVE", "CUSTOMER_ESCALATION"})
    void aTriggerThatNamesNothingCitesNothing(MoveTrigger trigger) {
        proposed().when(but(PLACE, "trigger", trigger)).then(but(PLACED, "trigger", trigger));
    }

    @Test
    void aMoveCitesAtMostTwentyThingsByTheirIds() {
        Citation bet = new Citation(Citation.Kind.BET, "one-login");
        proposed()
                .knowing("bet/one-login", ONE_LOGIN)
                .when(but(PLACE, "cites", Collections.nCopies(21, bet)))
                .thenRefused("cites.malformed");
        proposed()
                .when(but(PLACE, "cites", List.of(new Citation(Citation.Kind.BET, "Paper maps"))))
                .thenRefused("cites.malformed");
        proposed()
                .knowing("bet/one-login", ONE_LOGIN)
                .when(but(PLACE, "cites", Collections.nCopies(20, bet)))
                .then(but(PLACED, "cites", Collections.nCopies(20, bet)));
    }
}
