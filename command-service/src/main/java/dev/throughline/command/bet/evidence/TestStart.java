package dev.throughline.command.bet.evidence;

import dev.throughline.command.bet.basics.Ids;
import dev.throughline.command.bet.basics.Stages;
import dev.throughline.command.bet.command.EvidenceCommand.StartPressureTest;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.bet.state.Evidence.Test;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.AssumptionId;
import dev.throughline.events.PressureTestId;
import dev.throughline.events.Required;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.EvidenceEvent.PressureTestStarted;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** What a pressure test starts from: assumptions that were stated, and a PR/FAQ that was written. */
public final class TestStart {
    private static final int TEXT = 2000;
    private static final int MOST_ASSUMPTIONS = 50;

    private TestStart() {}

    public static Verdict<BetEvent> decide(StartPressureTest start, Known bet) {
        Map<PressureTestId, Test> tests = bet.facts().evidence().tests();
        int newest = bet.facts().narrative().revision();
        int revision = Objects.requireNonNullElse(start.narrativeRevision(), newest);
        Checks checks = new Checks()
                .text("method", start.method(), TEXT)
                .few("assumptions", start.assumptions(), MOST_ASSUMPTIONS);
        Stages.isOpen(checks, bet);
        Ids.isFree(checks, "test", start.test(), tests);
        revisionIsWritten(checks, revision, newest);
        somethingIsTested(checks, start);
        assumptionsAreStated(checks, start, bet);
        eachIsTestedOnce(checks, start);
        return checks.then(() -> List.of(new PressureTestStarted(
                Ids.chosenOrNext(start.test(), "test", tests, PressureTestId::new),
                Required.field(start.method(), "method"),
                revision,
                start.assumptions())));
    }

    private static void revisionIsWritten(Checks checks, int revision, int newest) {
        checks.rule(
                revision >= 1 && revision <= newest,
                () -> Violation.state(
                                "narrativeRevision.unknown",
                                "Expected a 'narrativeRevision' of the PR/FAQ that is written, but "
                                        + (newest == 0 ? "none is." : "found " + revision + " of " + newest + "."),
                                "Write the PR/FAQ first, or name one of its revisions.")
                        .with("found", revision)
                        .with("newest", newest));
    }

    private static void somethingIsTested(Checks checks, StartPressureTest start) {
        checks.rule(
                !start.assumptions().isEmpty(),
                () -> Violation.input(
                        "assumptions.missing",
                        "Expected at least one of the bet's assumptions to test, but found none.",
                        "State what must be true for the bet to work, and name it."));
    }

    private static void assumptionsAreStated(Checks checks, StartPressureTest start, Known bet) {
        List<AssumptionId> unknown = start.assumptions().stream()
                .filter(assumption -> !bet.facts().evidence().assumptions().containsKey(assumption))
                .limit(MOST_ASSUMPTIONS)
                .toList();
        checks.rule(
                unknown.isEmpty(),
                () -> Violation.state(
                                "assumptions.unknown",
                                "Expected assumptions that were stated in this bet, but found others: " + unknown + ".",
                                "State them first, or correct the ids.")
                        .with("found", unknown.toString()));
    }

    private static void eachIsTestedOnce(Checks checks, StartPressureTest start) {
        checks.rule(
                new HashSet<>(start.assumptions()).size() == start.assumptions().size(),
                () -> Violation.input(
                        "assumptions.twice",
                        "Expected each of the assumptions once, but found one twice.",
                        "Name each one once."));
    }
}
