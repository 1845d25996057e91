package dev.throughline.command.bet;

import static dev.throughline.command.bet.Checkout.committed;
import static dev.throughline.command.bet.Checkout.killed;
import static dev.throughline.command.bet.Checkout.proposed;
import static dev.throughline.command.bet.Preparing.WRITE;
import static dev.throughline.command.rules.Given.but;

import dev.throughline.command.bet.command.NarrativeCommand.ReviseNarrative;
import dev.throughline.events.bet.NarrativeEvent.NarrativeRevised;
import dev.throughline.events.bet.Section;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Writing the PR/FAQ. */
class RevisionTest {
    /** Of "HEADING", line feed, "Pay with one tap", line feed. */
    private static final NarrativeRevised HEADED = new NarrativeRevised(
            1,
            Map.of(Section.HEADING, "Pay with one tap"),
            "a51866e3beef10d08cdb7bf49097a67d6f0d3c0905c6f340f64c46a3b226f646");

    @Test
    void theFirstRevisionIsWhatWasWritten() {
        proposed().when(WRITE).then(HEADED);
    }

    @Test
    void sectionsThatAreLeftOutStay() {
        proposed()
                .and(HEADED)
                .when(new ReviseNarrative(Map.of(Section.PROBLEM, "Nine taps")))
                .then(new NarrativeRevised(
                        2,
                        Map.of(Section.HEADING, "Pay with one tap", Section.PROBLEM, "Nine taps"),
                        "47def82b7c1ba8dc529ab33390f61d55f7bcda7b9f528225c5d8130bf425a2f9"));
    }

    @Test
    void aBlankSectionGoes() {
        proposed()
                .and(HEADED)
                .when(new ReviseNarrative(Map.of(Section.HEADING, " \n", Section.PROBLEM, "Nine taps")))
                .then(new NarrativeRevised(
                        2,
                        Map.of(Section.PROBLEM, "Nine taps"),
                        "eedc55e31d58add691fdae7cccbf51ca579ae5be05f8337d657e6360b0d7396f"));
    }

    @Test
    void aRevisionChangesSomething() {
        proposed().and(HEADED).when(WRITE).thenRefused("narrative.unchanged");
        proposed().when(new ReviseNarrative(Map.of())).thenRefused("narrative.unchanged");
        proposed().when(new ReviseNarrative(Map.of(Section.PRICE, " "))).thenRefused("narrative.unchanged");
        proposed().when(but(WRITE, "sections", null)).thenRefused("sections.missing", "narrative.unchanged");
    }

    @Test
    void aSectionIsTextOfAtMostTwentyThousandCharacters() {
        proposed()
                .when(new ReviseNarrative(Map.of(Section.PRICE, "x".repeat(20_001))))
                .thenRefused("sections.too-long");
        proposed()
                .when(new ReviseNarrative(Map.of(Section.PRICE, "\uD83D\uDE80".repeat(20_000))))
                .thenAccepted();
        proposed().when(new ReviseNarrative(Map.of(Section.PRICE, "a\0b"))).thenRefused("sections.unreadable");
    }

    @Test
    void itIsWrittenInEveryStageThatIsNotFinal() {
        committed().when(WRITE).thenAccepted();
        killed().when(WRITE).thenRefused("bet.final");
    }
}
