package dev.throughline.command.bet.ownership;

import dev.throughline.command.bet.basics.Stages;
import dev.throughline.command.bet.command.OwnershipCommand.AssignOwner;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.bet.state.Ownership;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Rule;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.PersonId;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.OwnershipEvent.OwnerAssigned;
import java.util.List;

/** A bet without an owner gets one, or its owner takes the seat. */
final class Assignment {
    private Assignment() {}

    static Verdict<BetEvent> decide(AssignOwner assign, Known bet, Circumstances now) {
        PersonId person = assign.person();
        boolean seat = Boolean.TRUE.equals(assign.singleThreaded());
        Checks checks = new Checks(now.waiver()).present("person", person);
        Stages.isOpen(checks, bet);
        OwnerRules.criticalBetHasASeat(checks, bet, seat);
        if (person == null) {
            return checks.then(List::of);
        }
        betHasNoOtherOwner(checks, bet.facts().ownership(), person, seat);
        OwnerRules.personIsStillHere(checks, person, now);
        if (seat) {
            Seat.check(checks, person, now);
        }
        return checks.then(() -> List.<BetEvent>of(new OwnerAssigned(person, seat)))
                .with(Owning.taken(person, seat, now));
    }

    /** One owner per bet; only the step from plain owner into the seat is one more assignment. */
    private static void betHasNoOtherOwner(Checks checks, Ownership present, PersonId person, boolean seat) {
        boolean takesTheSeat = present.isOwner(person) && !present.seat() && seat;
        checks.rule(
                present.owner() == null || takesTheSeat,
                () -> Violation.state(
                                "owner.assigned",
                                "Expected a bet without an owner, but this one has one.",
                                "A bet has one owner at a time: transfer the ownership instead.")
                        .with("owner", String.valueOf(present.owner()))
                        .of(Rule.SEAT));
    }
}
