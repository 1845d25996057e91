package dev.throughline.command.bet;

import static dev.throughline.command.bet.Checkout.PROPOSED;
import static dev.throughline.command.bet.Checkout.killed;
import static dev.throughline.command.bet.Checkout.proposed;
import static dev.throughline.command.bet.Preparing.ASSUME;
import static dev.throughline.command.bet.Preparing.CONCLUDE;
import static dev.throughline.command.bet.Preparing.SHOW;
import static dev.throughline.command.bet.Preparing.START_TEST;
import static dev.throughline.command.bet.Ready.ASSUMED;
import static dev.throughline.command.bet.Ready.CONCLUDED;
import static dev.throughline.command.bet.Ready.EVIDENCE;
import static dev.throughline.command.bet.Ready.TEST;
import static dev.throughline.command.bet.Ready.WRITTEN;
import static dev.throughline.command.bet.Ready.ready;
import static dev.throughline.command.bet.Ready.without;
import static dev.throughline.command.rules.Given.but;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.bet.command.BetCommand;
import dev.throughline.command.bet.command.EvidenceCommand.JudgedAssumption;
import dev.throughline.command.bet.state.BetState;
import dev.throughline.command.bet.state.BetState.PressureTesting;
import dev.throughline.command.rules.Given;
import dev.throughline.events.AssumptionId;
import dev.throughline.events.PressureTestId;
import dev.throughline.events.bet.AssumptionVerdict;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.EvidenceEvent.AssumptionStated;
import dev.throughline.events.bet.EvidenceEvent.PressureTestStarted;
import dev.throughline.events.bet.Origin;
import dev.throughline.events.bet.Risk;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is assumed, and how it is tested with people from outside. */
class PressureTestTest {
    private static final AssumptionId TRUST = new AssumptionId("they-trust-it");
    private static final Given<BetCommand, BetState, BetEvent> OPEN = proposed().and(WRITTEN, ASSUMED, TEST);

    @Test
    void anAssumptionSaysWhatMustBeTrue() {
        AssumptionStated stated = new AssumptionStated(
                new AssumptionId("the-bank-agrees"), "The bank agrees to one tap", Risk.VIABILITY, true);
        proposed().when(ASSUME).then(stated);
        proposed().when(but(ASSUME, "critical", null)).then(but(stated, "critical", false));
        proposed()
                .and(ASSUMED)
                .when(but(ASSUME, "assumption", null))
                .then(but(stated, "assumption", new AssumptionId("assumption-2")));
    }

    @Test
    void anAssumptionIsStatedOnce() {
        proposed().and(ASSUMED).when(but(ASSUME, "assumption", TRUST)).thenRefused("assumption.exists");
    }

    @Test
    void anAssumptionHasATextAndARisk() {
        proposed().when(but(ASSUME, "text", " ")).thenRefused("text.blank");
        proposed().when(but(ASSUME, "text", "x".repeat(2001))).thenRefused("text.too-long");
        proposed().when(but(ASSUME, "text", "x".repeat(2000))).thenAccepted();
        proposed().when(but(ASSUME, "risk", null)).thenRefused("risk.missing");
    }

    @Test
    void aTestIsAboutAssumptionsAndWhatIsWritten() {
        PressureTestStarted started = new PressureTestStarted(
                new PressureTestId("prototype"), "A prototype in two stores", 1, List.of(TRUST));
        proposed().and(WRITTEN, ASSUMED).when(START_TEST).then(started);
        assertThat(proposed().and(WRITTEN, ASSUMED, started).state()).isInstanceOf(PressureTesting.class);
    }

    @Test
    void whoNamesNoRevisionTestsTheNewest() {
        proposed()
                .and(WRITTEN, but(WRITTEN, "revision", 2), ASSUMED)
                .when(but(but(START_TEST, "narrativeRevision", null), "test", null))
                .then(new PressureTestStarted(
                        new PressureTestId("test-1"), "A prototype in two stores", 2, List.of(TRUST)));
    }

    @Test
    void theRevisionIsWritten() {
        proposed().and(ASSUMED).when(START_TEST).thenRefused("narrativeRevision.unknown");
        proposed()
                .and(ASSUMED)
                .when(but(START_TEST, "narrativeRevision", null))
                .thenRefused("narrativeRevision.unknown");
        proposed()
                .and(WRITTEN, ASSUMED)
                .when(but(START_TEST, "narrativeRevision", 2))
                .thenRefused("narrativeRevision.unknown");
        proposed()
                .and(WRITTEN, ASSUMED)
                .when(but(START_TEST, "narrativeRevision", 0))
                .thenRefused("narrativeRevision.unknown");
    }

    @Test
    void theAssumptionsAreStatedAndNamedOnce() {
        proposed().and(WRITTEN).when(START_TEST).thenRefused("assumptions.unknown");
        proposed()
                .and(WRITTEN, ASSUMED)
                .when(but(START_TEST, "assumptions", List.of()))
                .thenRefused("assumptions.missing");
        proposed()
                .and(WRITTEN, ASSUMED)
                .when(but(START_TEST, "assumptions", List.of(TRUST, TRUST)))
                .thenRefused("assumptions.twice");
        proposed()
                .and(WRITTEN, ASSUMED)
                .when(but(START_TEST, "assumptions", Collections.nCopies(51, TRUST)))
                .thenRefused("assumptions.twice", "assumptions.too-many");
    }

    @Test
    void aTestHasAMethodAndAnIdOfItsOwn() {
        OPEN.when(but(START_TEST, "method", null)).thenRefused("method.missing");
        OPEN.when(but(START_TEST, "test", new PressureTestId("interviews"))).thenRefused("test.exists");
    }

    @Test
    void evidenceSaysWhatATestShowed() {
        OPEN.when(SHOW).thenAccepted();
        OPEN.and(EVIDENCE).when(but(SHOW, "evidence", EVIDENCE.evidence())).thenRefused("evidence.exists");
        assertThat(OPEN.and(EVIDENCE)
                        .when(but(SHOW, "evidence", null))
                        .accepted()
                        .events()
                        .toString())
                .contains("evidence=evidence-2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"test", "assumption", "cohort", "externalParticipants", "finding", "summary"})
    void evidenceIsComplete(String field) {
        OPEN.when(but(SHOW, field, null)).thenRefused(field + ".missing");
    }

    @ParameterizedTest
    @CsvSource({"cohort, 200", "summary, 10000"})
    void itsTextsAreShort(String field, int most) {
        OPEN.when(but(SHOW, field, "x".repeat(most + 1))).thenRefused(field + ".too-long");
        OPEN.when(but(SHOW, field, "x".repeat(most))).thenAccepted();
    }

    @Test
    void itBelongsToATestThatIsOpenAndToOneOfItsAssumptions() {
        proposed().when(SHOW).thenRefused("test.unknown");
        ready().when(SHOW).thenRefused("test.concluded");
        OPEN.when(but(SHOW, "assumption", new AssumptionId("the-bank-agrees"))).thenRefused("assumption.not-in-test");
    }

    @Test
    void participantsAreCounted() {
        OPEN.when(but(SHOW, "externalParticipants", -1)).thenRefused("externalParticipants.out-of-range");
        OPEN.when(but(SHOW, "externalParticipants", 100_001)).thenRefused("externalParticipants.out-of-range");
        OPEN.when(but(SHOW, "externalParticipants", 0)).thenAccepted();
        OPEN.when(but(SHOW, "externalParticipants", 100_000)).thenAccepted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://a.example", "javascript:alert(1)", "https://", "https://a b", "a.example"})
    void whatIsKeptElsewhereIsOnTheWeb(String uri) {
        OPEN.when(but(SHOW, "uri", uri)).thenRefused("uri.malformed");
        OPEN.when(but(SHOW, "uri", null)).thenAccepted();
        OPEN.when(but(SHOW, "uri", "http://a.example")).thenAccepted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "abc", "ABCDEF0000000000000000000000000000000000000000000000000000000000"})
    void itsHashIsASha256(String hash) {
        OPEN.when(but(SHOW, "sha256", hash)).thenRefused("sha256.malformed");
        OPEN.when(but(SHOW, "sha256", null)).thenAccepted();
    }

    @Test
    void aTestEndsWithAVerdictOnEachOfItsAssumptions() {
        OPEN.when(CONCLUDE).then(CONCLUDED);
        JudgedAssumption judged = new JudgedAssumption(TRUST, AssumptionVerdict.REFUTED);
        JudgedAssumption other = new JudgedAssumption(new AssumptionId("the-bank-agrees"), AssumptionVerdict.REFUTED);
        OPEN.when(but(CONCLUDE, "verdicts", List.of())).thenRefused("verdicts.not-one-each");
        OPEN.when(but(CONCLUDE, "verdicts", List.of(judged, judged))).thenRefused("verdicts.not-one-each");
        OPEN.when(but(CONCLUDE, "verdicts", List.of(judged, other))).thenRefused("verdicts.not-one-each");
        OPEN.when(but(CONCLUDE, "verdicts", List.of(new JudgedAssumption(TRUST, null))))
                .thenRefused("verdicts.incomplete");
        OPEN.when(but(CONCLUDE, "verdicts", List.of(judged))).thenAccepted();
    }

    @Test
    void aTestIsConcludedOnceAndSaysWhatWasLearned() {
        ready().when(CONCLUDE).thenRefused("test.concluded");
        proposed().when(CONCLUDE).thenRefused("test.unknown");
        OPEN.when(but(CONCLUDE, "summary", null)).thenRefused("summary.missing");
        OPEN.when(but(CONCLUDE, "test", null)).thenRefused("test.missing");
    }

    @Test
    void whatWeAreGoodAtNeedsOutsideEvidenceBeforeItsTestConcludes() {
        Given<BetCommand, BetState, BetEvent> skills =
                Checkout.unproposed().and(but(PROPOSED, "origin", Origin.SKILLS), WRITTEN, ASSUMED, TEST);
        skills.when(CONCLUDE).thenRefused("origin.outside-evidence-missing");
        skills.and(but(EVIDENCE, "externalParticipants", 0))
                .when(CONCLUDE)
                .thenRefused("origin.outside-evidence-missing");
        skills.and(but(EVIDENCE, "test", new PressureTestId("another")))
                .when(CONCLUDE)
                .thenRefused("origin.outside-evidence-missing");
        skills.and(EVIDENCE).when(CONCLUDE).then(CONCLUDED);
        skills.historic().when(CONCLUDE).thenAccepted();
    }

    @Test
    void aBetThatIsOverIsNotTested() {
        killed().when(ASSUME).thenRefused("bet.final");
        killed().when(START_TEST).thenRefused("bet.final");
        killed().when(SHOW).thenRefused("bet.final", "test.concluded");
        killed().when(CONCLUDE).thenRefused("bet.final", "test.concluded");
        without(CONCLUDED).when(SHOW).thenAccepted();
    }
}
