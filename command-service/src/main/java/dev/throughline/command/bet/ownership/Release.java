package dev.throughline.command.bet.ownership;

import dev.throughline.command.bet.basics.Stages;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Rule;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.Required;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.OwnershipEvent.OwnerReleased;
import dev.throughline.events.bet.ReleaseReason;
import java.util.List;

/** An owner is no longer responsible, and nobody follows yet. */
final class Release {
    private Release() {}

    static Verdict<BetEvent> decide(Known bet, Circumstances now) {
        Checks checks = new Checks(now.waiver());
        Stages.isOpen(checks, bet);
        OwnerRules.betHasAnOwner(checks, bet);
        OwnerRules.ownerOrLeaderActs(checks, bet, now);
        criticalBetKeepsItsOwner(checks, bet);
        return checks.then(() -> List.<BetEvent>of(new OwnerReleased(
                        Required.field(bet.facts().ownership().owner(), "owner"), ReleaseReason.RELEASED)))
                .with(Owning.freed(bet, now));
    }

    /** Rule 2: only a departure leaves a critical bet in build without its owner. */
    private static void criticalBetKeepsItsOwner(Checks checks, Known bet) {
        checks.rule(
                !OwnerRules.isCriticalInBuild(bet),
                () -> Violation.state(
                                "seat.committed-critical",
                                "Expected the owner to stay while the critical bet is COMMITTED, but found their"
                                        + " release.",
                                "Transfer the ownership, or PAUSE or PIVOT the bet.")
                        .of(Rule.SEAT));
    }
}
