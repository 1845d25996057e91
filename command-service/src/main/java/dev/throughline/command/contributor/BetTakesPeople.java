package dev.throughline.command.contributor;

import dev.throughline.command.contributor.ContributorCommand.AllocateCapacity;
import dev.throughline.command.rules.BetFacts;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Rule;
import dev.throughline.command.rules.Stage;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.BetId;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.Purpose;
import org.jspecify.annotations.Nullable;

/** When a bet takes people: while it is not over, not blocked, and, for those who build, committed. */
final class BetTakesPeople {
    private BetTakesPeople() {}

    static void check(Checks checks, AllocateCapacity allocate, Circumstances now) {
        BetId id = allocate.bet();
        if (id == null) {
            return;
        }
        BetFacts bet = now.bet(id);
        if (bet == null || !now.actor().covers(bet.portfolio())) {
            // Nothing else of it may be told.
            checks.rule(false, () -> Violation.unknown(StreamId.of(id)));
            return;
        }
        betIsOpen(checks, bet);
        buildingWaitsForTheCommit(checks, allocate.purpose(), bet);
        blockedBetGetsNoMore(checks, bet);
    }

    private static void betIsOpen(Checks checks, BetFacts bet) {
        checks.rule(
                !bet.stage().isFinal(),
                () -> Violation.state(
                        "bet.final",
                        "Expected a bet that is not over, but this one is.",
                        "Propose a new bet that supersedes it."));
    }

    /** Rule 3: metrics come before code. */
    private static void buildingWaitsForTheCommit(Checks checks, @Nullable Purpose purpose, BetFacts bet) {
        checks.rule(
                purpose != Purpose.BUILD || bet.stage() == Stage.COMMITTED,
                () -> Violation.state(
                                "capacity.bet-not-committed",
                                "Expected a bet that is COMMITTED for the purpose BUILD, but this one is " + bet.stage()
                                        + ".",
                                "Allocate DISCOVERY, or commit to the bet first.")
                        .with("stage", bet.stage().name())
                        .of(Rule.CAPACITY));
    }

    /** Rule 5: while something fired and nobody decided, no more people go in. */
    private static void blockedBetGetsNoMore(Checks checks, BetFacts bet) {
        checks.rule(
                !bet.blocked(),
                () -> Violation.state(
                                "tripwire.undecided",
                                "Expected a bet without an undecided firing or forced review for more capacity, but this"
                                        + " one has one.",
                                "Decide about the bet first, and name in 'answers' what fired.")
                        .of(Rule.TRIPWIRES));
    }
}
