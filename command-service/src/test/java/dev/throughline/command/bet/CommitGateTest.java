package dev.throughline.command.bet;

import static dev.throughline.command.bet.Checkout.COMMIT;
import static dev.throughline.command.bet.Checkout.OWNED;
import static dev.throughline.command.bet.Checkout.PROPOSED;
import static dev.throughline.command.bet.Checkout.proposed;
import static dev.throughline.command.bet.Ready.ASSUMED;
import static dev.throughline.command.bet.Ready.CONCLUDED;
import static dev.throughline.command.bet.Ready.CRITERION;
import static dev.throughline.command.bet.Ready.EVIDENCE;
import static dev.throughline.command.bet.Ready.FORECAST;
import static dev.throughline.command.bet.Ready.INPUT;
import static dev.throughline.command.bet.Ready.MORE_EVIDENCE;
import static dev.throughline.command.bet.Ready.OUTCOME;
import static dev.throughline.command.bet.Ready.TEST;
import static dev.throughline.command.bet.Ready.WRITTEN;
import static dev.throughline.command.bet.Ready.ready;
import static dev.throughline.command.bet.Ready.replacing;
import static dev.throughline.command.bet.Ready.without;
import static dev.throughline.command.rules.Given.but;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.rules.Rule;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.AssumptionId;
import dev.throughline.events.bet.AssumptionVerdict;
import dev.throughline.events.bet.CriterionTerms;
import dev.throughline.events.bet.EvidenceEvent.Verdict;
import dev.throughline.events.bet.Measures;
import dev.throughline.events.bet.MetricRole;
import dev.throughline.events.bet.NarrativeEvent.NarrativeRevised;
import dev.throughline.events.bet.Section;
import dev.throughline.events.portfolio.Policy;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule 1, line by line: without it, no commit. */
class CommitGateTest {

    @Test
    void aBetThatHasEverythingIsCommitted() {
        ready().when(COMMIT).thenAccepted();
    }

    @Test
    void aBareProposalIsToldEveryLine() {
        proposed()
                .when(COMMIT)
                .thenRefused(
                        "gate.narrative-section-missing",
                        "gate.outcome-metric-missing",
                        "gate.input-metric-missing",
                        "gate.dated-criterion-missing",
                        "gate.forecast-missing",
                        "gate.pressure-test-missing",
                        "gate.critical-assumption-missing",
                        "gate.participants-too-few",
                        "gate.owner-missing");
        assertThat(proposed().when(COMMIT).violations())
                .extracting(Violation::rule)
                .containsOnly(Rule.COMMIT_GATE);
    }

    @Test
    void everySectionIsWritten() {
        NarrativeRevised partly = with(Section.PRICE, null);
        assertThat(replacing(WRITTEN, partly).when(COMMIT).violations())
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.code()).isEqualTo("gate.narrative-section-missing");
                    assertThat(violation.values()).containsEntry("missing", "PRICE");
                });
    }

    @ParameterizedTest
    @CsvSource({
        // Two words in each of 7 sections of the press release and 10 of the FAQ; one section is written anew.
        "SOLUTION, 438, 439, gate.press-release-too-long",
        "ECONOMICS, 2482, 2483, gate.faq-too-long"
    })
    void bothPartsAreShort(Section section, int most, int tooMany, String code) {
        replacing(WRITTEN, with(section, "word ".repeat(tooMany))).when(COMMIT).thenRefused(code);
        replacing(WRITTEN, with(section, "word ".repeat(most))).when(COMMIT).thenAccepted();
    }

    @Test
    void thePolicySaysHowShort() {
        ready().under(but(Policy.DEFAULT, "pressReleaseWords", 13))
                .when(COMMIT)
                .thenRefused("gate.press-release-too-long");
        ready().under(but(Policy.DEFAULT, "faqWords", 19)).when(COMMIT).thenRefused("gate.faq-too-long");
        ready().under(but(but(Policy.DEFAULT, "pressReleaseWords", 14), "faqWords", 20))
                .when(COMMIT)
                .thenAccepted();
    }

    @Test
    void successIsAnOutcomeAndNotTheWorkDone() {
        without(OUTCOME).when(COMMIT).thenRefused("gate.outcome-metric-missing");
        replacing(OUTCOME, but(OUTCOME, "measures", Measures.OUTPUT))
                .when(COMMIT)
                .thenRefused("gate.outcome-metric-missing");
        replacing(OUTCOME, but(OUTCOME, "role", MetricRole.GUARDRAIL))
                .when(COMMIT)
                .thenRefused("gate.outcome-metric-missing");
    }

    @Test
    void anInputCanBeMovedByTheTeam() {
        without(INPUT).when(COMMIT).thenRefused("gate.input-metric-missing");
        replacing(INPUT, but(INPUT, "controllable", false)).when(COMMIT).thenRefused("gate.input-metric-missing");
    }

    @Test
    void somethingWouldStopItByADay() {
        CriterionTerms endless = but(CRITERION.terms(), "by", null);
        CriterionTerms past = but(CRITERION.terms(), "by", LocalDate.parse("2026-03-09"));
        CriterionTerms today = but(CRITERION.terms(), "by", LocalDate.parse("2026-03-10"));
        without(CRITERION).when(COMMIT).thenRefused("gate.dated-criterion-missing");
        replacing(CRITERION, but(CRITERION, "terms", endless)).when(COMMIT).thenRefused("gate.dated-criterion-missing");
        replacing(CRITERION, but(CRITERION, "terms", past)).when(COMMIT).thenRefused("gate.dated-criterion-missing");
        replacing(CRITERION, but(CRITERION, "terms", today)).when(COMMIT).thenAccepted();
    }

    @Test
    void somebodySaidHowLikelySuccessIs() {
        without(FORECAST).when(COMMIT).thenRefused("gate.forecast-missing");
    }

    @Test
    void problemAndSolutionAreTestedAsTheyAreWrittenNow() {
        without(TEST, CONCLUDED, EVIDENCE, MORE_EVIDENCE)
                .when(COMMIT)
                .thenRefused(
                        "gate.pressure-test-missing",
                        "gate.critical-assumption-unsupported",
                        "gate.participants-too-few");
        NarrativeRevised otherSolution = but(with(Section.SOLUTION, "Two taps"), "revision", 2);
        NarrativeRevised otherPrice = but(with(Section.PRICE, "It is free"), "revision", 2);
        ready().and(otherSolution).when(COMMIT).thenRefused("gate.pressure-test-missing");
        ready().and(otherPrice).when(COMMIT).thenAccepted();
        ready().and(otherSolution, but(WRITTEN, "revision", 3)).when(COMMIT).thenAccepted();
    }

    @Test
    void somethingIsCritical() {
        replacing(ASSUMED, but(ASSUMED, "critical", false))
                .when(COMMIT)
                .thenRefused("gate.critical-assumption-missing");
    }

    @ParameterizedTest
    @CsvSource({"REFUTED", "UNRESOLVED"})
    void whatIsCriticalWasLastJudgedSupported(AssumptionVerdict other) {
        AssumptionId trust = new AssumptionId("they-trust-it");
        replacing(CONCLUDED, but(CONCLUDED, "verdicts", List.of(new Verdict(trust, other))))
                .when(COMMIT)
                .thenRefused("gate.critical-assumption-unsupported");
        ready().and(but(CONCLUDED, "verdicts", List.of(new Verdict(trust, other))))
                .when(COMMIT)
                .thenRefused("gate.critical-assumption-unsupported");
        replacing(CONCLUDED, but(CONCLUDED, "verdicts", List.of(new Verdict(trust, other))), CONCLUDED)
                .when(COMMIT)
                .thenAccepted();
    }

    @Test
    void enoughPeopleFromOutsideTookPart() {
        assertThat(without(MORE_EVIDENCE).when(COMMIT).violations())
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.code()).isEqualTo("gate.participants-too-few");
                    assertThat(violation.values()).containsEntry("found", 4).containsEntry("min", 5);
                });
        without(MORE_EVIDENCE)
                .under(but(Policy.DEFAULT, "externalParticipants", 4))
                .when(COMMIT)
                .thenAccepted();
    }

    @Test
    void aCohortIsCountedOnce() {
        replacing(MORE_EVIDENCE, but(MORE_EVIDENCE, "cohort", "Berlin store"))
                .when(COMMIT)
                .thenRefused("gate.participants-too-few");
    }

    @Test
    void somebodyIsResponsible() {
        without(OWNED).when(COMMIT).thenRefused("gate.owner-missing");
    }

    @Test
    void whoOwnsACriticalBetDoesNothingElse() {
        replacing(PROPOSED, but(PROPOSED, "critical", true)).when(COMMIT).thenRefused("gate.seat-missing");
        replacing(PROPOSED, but(PROPOSED, "critical", true))
                .and(but(OWNED, "singleThreaded", true))
                .when(COMMIT)
                .thenAccepted();
    }

    private static NarrativeRevised with(Section section, @Nullable String text) {
        Map<Section, String> sections = new EnumMap<>(WRITTEN.sections());
        if (text == null) {
            sections.remove(section);
        } else {
            sections.put(section, text);
        }
        return but(WRITTEN, "sections", sections);
    }
}
