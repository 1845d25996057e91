package dev.throughline.command.bet.ownership;

import dev.throughline.command.bet.basics.Stages;
import dev.throughline.command.bet.command.OwnershipCommand.TransferOwnership;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Verdict.Alongside;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.PersonId;
import dev.throughline.events.Required;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.OwnershipEvent.OwnerAssigned;
import dev.throughline.events.bet.OwnershipEvent.OwnerReleased;
import dev.throughline.events.bet.ReleaseReason;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** The owner hands over to somebody else; the bet is never without an owner in between. */
final class Transfer {
    private Transfer() {}

    /** What is handed over is what there is, if nothing else is said: a seat, or plain ownership. */
    static boolean isSingleThreaded(TransferOwnership transfer, Known bet) {
        return Objects.requireNonNullElse(
                transfer.singleThreaded(), bet.facts().ownership().seat());
    }

    static Verdict<BetEvent> decide(TransferOwnership transfer, Known bet, Circumstances now) {
        PersonId to = transfer.to();
        boolean seat = isSingleThreaded(transfer, bet);
        Checks checks = new Checks(now.waiver()).present("to", to);
        Stages.isOpen(checks, bet);
        OwnerRules.betHasAnOwner(checks, bet);
        OwnerRules.ownerOrLeaderActs(checks, bet, now);
        OwnerRules.criticalBetHasASeat(checks, bet, seat);
        if (to == null) {
            return checks.then(List::of);
        }
        somebodyElseFollows(checks, bet, to);
        OwnerRules.personIsStillHere(checks, to, now);
        if (seat) {
            Seat.check(checks, to, now);
        }
        return checks.then(() -> handedOver(bet, to, seat)).with(seats(bet, to, seat, now));
    }

    private static void somebodyElseFollows(Checks checks, Known bet, PersonId to) {
        checks.rule(
                !bet.facts().ownership().isOwner(to),
                () -> Violation.state(
                        "owner.same",
                        "Expected somebody else to take over, but found the present owner.",
                        "Assign the owner again to let them take the seat."));
    }

    private static List<BetEvent> handedOver(Known bet, PersonId to, boolean seat) {
        return List.of(
                new OwnerReleased(Required.field(bet.facts().ownership().owner(), "owner"), ReleaseReason.TRANSFERRED),
                new OwnerAssigned(to, seat));
    }

    private static List<Alongside> seats(Known bet, PersonId to, boolean seat, Circumstances now) {
        return Stream.concat(Owning.freed(bet, now).stream(), Owning.taken(to, seat, now).stream())
                .toList();
    }
}
