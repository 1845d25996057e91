package dev.throughline.command.bet.ownership;

import dev.throughline.command.bet.command.OwnershipCommand.AssignOwner;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.bet.state.BetState.Open;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.Required;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.OwnershipEvent.OwnerAssigned;
import java.util.List;

/** One owner per bet. */
public final class Owning {
    private Owning() {}

    public static Verdict<BetEvent> decide(AssignOwner assign, Known bet) {
        return new Checks()
                .present("person", assign.person())
                .rule(
                        bet instanceof Open,
                        () -> Violation.state(
                                "bet.final",
                                "Expected a bet that is not over, but this one is.",
                                "Propose a new bet that supersedes it."))
                .rule(
                        !Boolean.TRUE.equals(assign.singleThreaded()),
                        () -> Violation.state(
                                "seat.allocation-missing",
                                "Expected a person with an open-ended full allocation to this bet for a single-threaded"
                                        + " seat, but no allocation is recorded.",
                                "Assign a plain owner: leave out 'singleThreaded'."))
                .rule(
                        bet.facts().ownership().owner() == null,
                        () -> Violation.state(
                                        "owner.assigned",
                                        "Expected a bet without an owner, but this one has one.",
                                        "A bet has one owner at a time.")
                                .with(
                                        "owner",
                                        String.valueOf(bet.facts().ownership().owner())))
                .then(() -> List.of(new OwnerAssigned(Required.field(assign.person(), "person"), false)));
    }
}
