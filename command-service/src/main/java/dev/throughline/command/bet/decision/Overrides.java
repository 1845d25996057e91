package dev.throughline.command.bet.decision;

import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Overriding;
import dev.throughline.command.rules.Verdict;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.DecisionEvent.PolicyOverridden;
import java.util.List;
import java.util.stream.Stream;

/** What a leader waived for a command of a bet, recorded after what the command itself recorded. */
public final class Overrides {
    private Overrides() {}

    /** Of a proposal: nobody owns it yet. */
    public static Verdict<BetEvent> record(Verdict<BetEvent> verdict, Circumstances now) {
        return Overriding.record(verdict, false, now, Overrides::added);
    }

    /** Of any other command. */
    public static Verdict<BetEvent> record(Verdict<BetEvent> verdict, Known bet, Circumstances now) {
        return Overriding.record(
                verdict, bet.facts().ownership().isOwner(now.actor().person()), now, Overrides::added);
    }

    private static Verdict.Accepted<BetEvent> added(
            Verdict.Accepted<BetEvent> accepted, List<PolicyOverridden> overridden) {
        return new Verdict.Accepted<>(
                Stream.concat(accepted.events().stream(), overridden.stream()).toList(),
                accepted.alongside(),
                accepted.waived());
    }
}
