package dev.throughline.command.bet.decision;

import dev.throughline.command.bet.state.Decisions;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Numbered;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.DecisionId;
import org.jspecify.annotations.Nullable;

/** The id of a decision, from the client or the next number. */
final class FreeId {
    private FreeId() {}

    static void check(Checks checks, @Nullable DecisionId asked, boolean taken) {
        checks.rule(
                !taken,
                () -> Violation.state(
                        "decision.exists",
                        "Expected a decision id that is free in this bet, but '" + asked + "' is taken.",
                        "Choose another id, or leave it out to get one."));
    }

    /** The client's id, else the decision's number in the bet, or the next that no client took. */
    static DecisionId orNext(@Nullable DecisionId asked, Decisions decisions) {
        return Numbered.orChosen(asked, "decision", decisions.recorded().size(), decisions::isTaken, DecisionId::new);
    }
}
