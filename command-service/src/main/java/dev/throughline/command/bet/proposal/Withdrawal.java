package dev.throughline.command.bet.proposal;

import dev.throughline.command.bet.ownership.Ending;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Rule;
import dev.throughline.command.rules.Stage;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.ProposalEvent.BetWithdrawn;
import java.util.List;
import java.util.Set;

/** A proposer takes a bet back before anybody commits to it; its seat and its people are free at once. */
public final class Withdrawal {
    private static final Set<Stage> BEFORE_COMMIT = Set.of(Stage.PROPOSED, Stage.PRESSURE_TESTING, Stage.PAUSED);

    private Withdrawal() {}

    public static Verdict<BetEvent> decide(Known bet, Circumstances now) {
        Checks checks = new Checks(now.waiver());
        nobodyCommitted(checks, bet);
        proposerTakesBack(checks, bet, now);
        return Ending.of(bet, now, now.day()).after(checks.then(() -> List.of(new BetWithdrawn())));
    }

    private static void nobodyCommitted(Checks checks, Known bet) {
        checks.rule(
                BEFORE_COMMIT.contains(bet.stage()) && !bet.facts().decisions().wasCommitted(),
                () -> Violation.state(
                                "withdraw.stage",
                                "Expected a bet that nobody committed to yet, but this one is "
                                        + (bet.facts().decisions().wasCommitted() ? "past a commit" : bet.stage())
                                        + ".",
                                "A committed bet is killed, with its learnings.")
                        .with("stage", bet.stage().name()));
    }

    private static void proposerTakesBack(Checks checks, Known bet, Circumstances now) {
        checks.rule(
                bet.facts().profile().proposer().equals(now.by()),
                () -> Violation.state(
                                "withdraw.not-yours",
                                "Expected the proposer to withdraw the bet, but you did not propose it.",
                                "Ask the proposer, or have it killed.")
                        .with("proposer", bet.facts().profile().proposer().value())
                        .of(Rule.DOORS));
    }
}
