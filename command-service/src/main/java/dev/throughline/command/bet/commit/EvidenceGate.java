package dev.throughline.command.bet.commit;

import dev.throughline.command.bet.state.Evidence;
import dev.throughline.command.bet.state.Evidence.Assumption;
import dev.throughline.command.bet.state.Facts;
import dev.throughline.command.bet.state.Narrative;
import dev.throughline.command.rules.Checks;
import dev.throughline.events.bet.AssumptionVerdict;
import dev.throughline.events.portfolio.Policy;
import java.util.List;

/** Rule 1, the lines about real users: what is written was tested, what it hangs on held, and enough people showed it. */
final class EvidenceGate {
    private EvidenceGate() {}

    static void check(Checks checks, Facts bet, Policy policy) {
        whatIsWrittenWasTested(checks, bet.narrative(), bet.evidence());
        somethingIsCritical(checks, bet.evidence());
        whatIsCriticalIsSupported(checks, bet.evidence());
        enoughPeopleTookPart(checks, bet.evidence().externalParticipants(), policy.externalParticipants());
    }

    private static void whatIsWrittenWasTested(Checks checks, Narrative narrative, Evidence evidence) {
        checks.rule(
                evidence.tests().values().stream()
                        .anyMatch(test -> test.concluded()
                                && narrative.isStillAsIn(test.as().narrativeRevision())),
                () -> CommitGate.broken(
                        "pressure-test-missing",
                        "Expected a concluded pressure test of problem and solution as they are written now, but found"
                                + " none.",
                        "Test the newest revision, or go back to the problem and solution that were tested."));
    }

    private static void somethingIsCritical(Checks checks, Evidence evidence) {
        checks.rule(
                evidence.assumptions().values().stream()
                        .anyMatch(assumption -> assumption.as().critical()),
                () -> CommitGate.broken(
                        "critical-assumption-missing",
                        "Expected at least one critical assumption, but found none.",
                        "State what the bet fails without, and test it."));
    }

    private static void whatIsCriticalIsSupported(Checks checks, Evidence evidence) {
        List<Assumption> open = evidence.assumptions().values().stream()
                .filter(assumption -> assumption.as().critical() && assumption.judged() != AssumptionVerdict.SUPPORTED)
                .toList();
        List<String> named = open.stream()
                .map(assumption -> assumption.as().assumption() + ": "
                        + (assumption.judged() == null ? "untested" : assumption.judged()))
                .toList();
        checks.rule(
                open.isEmpty(),
                () -> CommitGate.broken(
                                "critical-assumption-unsupported",
                                "Expected every critical assumption to be last judged SUPPORTED, but found "
                                        + String.join(", ", named) + ".",
                                "Test them again, or change the bet so that it does not hang on them.")
                        .with("unsupported", String.join(", ", named)));
    }

    private static void enoughPeopleTookPart(Checks checks, int found, int least) {
        checks.rule(
                found >= least,
                () -> CommitGate.broken(
                                "participants-too-few",
                                "Expected evidence from at least " + least
                                        + " people outside, a cohort counted once, but" + " found " + found + ".",
                                "Ask more people who are not paid to like it.")
                        .with("min", least)
                        .with("found", found));
    }
}
