package dev.throughline.command.bet.decision;

import dev.throughline.command.bet.basics.Stages;
import dev.throughline.command.bet.command.DecisionCommand.RequestDecision;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.bet.state.Decisions;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.Required;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.DecisionEvent.DecisionRequested;
import java.time.LocalDate;
import java.util.List;

/** Asking for a decision, and by that for dissent. */
public final class DecisionRequest {
    private static final int TEXT = 2000;
    private static final int OPTIONS = 10;

    private DecisionRequest() {}

    public static Verdict<BetEvent> decide(RequestDecision request, Known bet, Circumstances now) {
        Checks checks = new Checks(now.waiver())
                .text("question", request.question(), TEXT)
                .texts("options", request.options(), OPTIONS, TEXT)
                .date("neededBy", request.neededBy());
        Decisions decisions = bet.facts().decisions();
        Stages.isOpen(checks, bet);
        FreeId.check(checks, request.decision(), request.decision() != null && decisions.isTaken(request.decision()));
        neededFromTodayOn(checks, request, now.day());
        return checks.then(() -> List.of(new DecisionRequested(
                FreeId.orNext(request.decision(), decisions),
                Required.field(request.question(), "question"),
                request.options(),
                request.door(),
                Required.field(request.neededBy(), "neededBy"))));
    }

    private static void neededFromTodayOn(Checks checks, RequestDecision request, LocalDate today) {
        checks.rule(
                request.neededBy() == null || !request.neededBy().isBefore(today),
                () -> Violation.input(
                        "neededBy.in-the-past",
                        "Expected a decision that is needed from " + today + " on, but found " + request.neededBy()
                                + ".",
                        "Say by when it is needed."));
    }
}
