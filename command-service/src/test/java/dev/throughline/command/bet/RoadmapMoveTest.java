package dev.throughline.command.bet;

import static dev.throughline.command.bet.Checkout.PLACE;
import static dev.throughline.command.bet.Checkout.committed;
import static dev.throughline.command.bet.Checkout.killed;
import static dev.throughline.command.bet.Checkout.proposed;
import static dev.throughline.command.bet.Checkout.unproposed;
import static dev.throughline.command.rules.Given.but;

import dev.throughline.command.bet.command.RoadmapCommand.Days;
import dev.throughline.command.bet.command.RoadmapCommand.PlaceOnRoadmap;
import dev.throughline.events.bet.Citation;
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
    @CsvSource({"EVIDENCE, EVIDENCE, BET", "TRIPWIRE, FIRING, EVIDENCE", "DEPENDENCY, BET, FIRING"})
    void aTriggerCitesWhatItNames(MoveTrigger trigger, Citation.Kind named, Citation.Kind other) {
        PlaceOnRoadmap move = but(PLACE, "trigger", trigger);
        Citation right = new Citation(named, "what-moved-it");
        proposed().when(move).thenRefused("trigger.citation-missing");
        proposed()
                .when(but(move, "cites", List.of(new Citation(other, "what-moved-it"))))
                .thenRefused("trigger.citation-missing");
        proposed()
                .when(but(move, "cites", List.of(right)))
                .then(new RoadmapPlaced(Horizon.UNPLACED, Horizon.NEXT, null, trigger, List.of(right)));
    }

    @ParameterizedTest
    @EnumSource(names = {"CAPACITY", "EXECUTIVE", "CUSTOMER_ESCALATION"})
    void aTriggerThatNamesNothingCitesNothing(MoveTrigger trigger) {
        proposed().when(but(PLACE, "trigger", trigger)).then(but(PLACED, "trigger", trigger));
    }

    @Test
    void aMoveCitesAtMostTwentyThingsByTheirIds() {
        Citation bet = new Citation(Citation.Kind.BET, "paper-maps");
        proposed().when(but(PLACE, "cites", Collections.nCopies(21, bet))).thenRefused("cites.malformed");
        proposed()
                .when(but(PLACE, "cites", List.of(new Citation(Citation.Kind.BET, "Paper maps"))))
                .thenRefused("cites.malformed");
        proposed()
                .when(but(PLACE, "cites", Collections.nCopies(20, bet)))
                .then(but(PLACED, "cites", Collections.nCopies(20, bet)));
    }
}
