package dev.throughline.command.bet.proposal;

import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.bet.state.BetState.PressureTesting;
import dev.throughline.command.bet.state.BetState.Proposed;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.ProposalEvent.BetWithdrawn;
import java.util.List;

/** Taking a bet back: its proposer may, until somebody commits to it. */
public final class Withdrawal {
    private Withdrawal() {}

    public static Verdict<BetEvent> decide(Known bet, Circumstances now) {
        Checks checks = new Checks();
        nobodyCommitted(checks, bet);
        itsProposerWithdraws(checks, bet, now);
        return checks.then(() -> List.of(new BetWithdrawn()));
    }

    private static void nobodyCommitted(Checks checks, Known bet) {
        checks.rule(
                (bet instanceof Proposed || bet instanceof PressureTesting)
                        && !bet.facts().decisions().wasCommitted(),
                () -> Violation.state(
                                "withdraw.stage",
                                "Expected a bet that is proposed or pressure-tested and was never committed, but this one"
                                        + " is past that.",
                                "KILL it, and say what was learned.")
                        .with("stage", bet.stage().name()));
    }

    private static void itsProposerWithdraws(Checks checks, Known bet, Circumstances now) {
        checks.rule(
                bet.facts().profile().proposer().equals(now.by()),
                () -> Violation.state(
                        "withdraw.not-yours",
                        "Expected the bet's proposer to withdraw it, but somebody else proposed it.",
                        "Ask the proposer, or have it decided: KILL needs no second approver."));
    }
}
