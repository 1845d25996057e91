package dev.throughline.command.bet.basics;

import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.bet.state.BetState.Open;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Violation;

/** In which stages something can be asked of a bet. */
public final class Stages {
    private Stages() {}

    /** A bet in a final stage never changes again. */
    public static void isOpen(Checks checks, Known bet) {
        checks.rule(
                bet instanceof Open,
                () -> Violation.state(
                                "bet.final",
                                "Expected a bet that is not over, but this one is " + bet.stage() + ".",
                                "Propose a new bet that supersedes it.")
                        .with("stage", bet.stage().name()));
    }
}
