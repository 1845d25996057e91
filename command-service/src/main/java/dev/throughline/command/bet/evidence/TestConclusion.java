package dev.throughline.command.bet.evidence;

import dev.throughline.command.bet.basics.Stages;
import dev.throughline.command.bet.command.EvidenceCommand.ConcludePressureTest;
import dev.throughline.command.bet.command.EvidenceCommand.JudgedAssumption;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.bet.state.Evidence.Test;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Rule;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.AssumptionId;
import dev.throughline.events.Required;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.EvidenceEvent;
import dev.throughline.events.bet.EvidenceEvent.PressureTestConcluded;
import dev.throughline.events.bet.Origin;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What a test ends with: a verdict on each of its assumptions, and what was learned. */
public final class TestConclusion {
    private static final int SUMMARY = 10_000;
    private static final int MOST_VERDICTS = 50;

    private TestConclusion() {}

    public static Verdict<BetEvent> decide(ConcludePressureTest conclude, Known bet, Circumstances now) {
        Checks checks = new Checks(now.waiver())
                .text("summary", conclude.summary(), SUMMARY)
                .few("verdicts", conclude.verdicts(), MOST_VERDICTS);
        Stages.isOpen(checks, bet);
        Test test = OpenTest.known(checks, conclude.test(), bet);
        verdictsAreComplete(checks, conclude);
        eachAssumptionIsJudgedOnce(checks, conclude, test);
        skillsNeedOutsideEvidence(checks, conclude, bet);
        return checks.then(() -> List.of(concluded(conclude)));
    }

    private static void verdictsAreComplete(Checks checks, ConcludePressureTest conclude) {
        checks.rule(
                conclude.verdicts().stream()
                        .allMatch(judged -> judged.assumption() != null && judged.verdict() != null),
                () -> Violation.input(
                        "verdicts.incomplete",
                        "Expected the fields 'assumption' and 'verdict' in each of the verdicts, but one is missing.",
                        "Say of each assumption whether it is SUPPORTED, REFUTED or UNRESOLVED."));
    }

    private static void eachAssumptionIsJudgedOnce(Checks checks, ConcludePressureTest conclude, @Nullable Test test) {
        if (test == null) {
            return;
        }
        List<AssumptionId> judged = conclude.verdicts().stream()
                .map(JudgedAssumption::assumption)
                .filter(Objects::nonNull)
                .toList();
        List<AssumptionId> tested = test.as().assumptions();
        List<AssumptionId> open =
                tested.stream().filter(one -> !judged.contains(one)).toList();
        checks.rule(
                open.isEmpty() && judged.size() == tested.size() && tested.containsAll(judged),
                () -> Violation.state(
                                "verdicts.not-one-each",
                                "Expected in 'verdicts' each of the test's assumptions " + tested
                                        + " exactly once, but found " + judged + ".",
                                "Judge each of them; what the test could not tell is UNRESOLVED.")
                        .with("open", open.toString()));
    }

    /** Rule 8, second half: what we are good at is not yet what they want. */
    private static void skillsNeedOutsideEvidence(Checks checks, ConcludePressureTest conclude, Known bet) {
        checks.rule(
                bet.facts().profile().origin() != Origin.SKILLS
                        || conclude.test() == null
                        || bet.facts().evidence().pieces().values().stream()
                                .anyMatch(piece ->
                                        piece.test().equals(conclude.test()) && piece.externalParticipants() > 0),
                () -> Violation.state(
                                "origin.outside-evidence-missing",
                                "Expected evidence from people outside in the test of a bet of origin SKILLS, but found"
                                        + " none.",
                                "Record what people from outside showed before you conclude.")
                        .of(Rule.ORIGIN));
    }

    private static PressureTestConcluded concluded(ConcludePressureTest conclude) {
        return new PressureTestConcluded(
                Required.field(conclude.test(), "test"),
                conclude.verdicts().stream()
                        .map(judged -> new EvidenceEvent.Verdict(
                                Required.field(judged.assumption(), "assumption"),
                                Required.field(judged.verdict(), "verdict")))
                        .toList(),
                Required.field(conclude.summary(), "summary"));
    }
}
