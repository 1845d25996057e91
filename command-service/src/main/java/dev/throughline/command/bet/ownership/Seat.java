package dev.throughline.command.bet.ownership;

import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.PersonFacts;
import dev.throughline.command.rules.PersonFacts.Allocation;
import dev.throughline.command.rules.PersonFacts.Contract;
import dev.throughline.command.rules.Rule;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.BetId;
import dev.throughline.events.PersonId;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** Rule 2: who takes the single-threaded seat of a bet does nothing else. */
final class Seat {
    private Seat() {}

    /** What stands against this person taking the seat of the circumstances' bet. */
    static void check(Checks checks, PersonId id, Circumstances now) {
        PersonFacts person = now.person(id);
        personIsRegistered(checks, id, person);
        if (person != null) {
            BetId bet = new BetId(now.stream().id());
            allocationIsFullAndOpenEnded(checks, person, bet, now);
            contractIsLargeEnough(checks, person, now);
            personHoldsNoOtherSeat(checks, person, bet);
        }
    }

    private static void personIsRegistered(Checks checks, PersonId id, @Nullable PersonFacts person) {
        checks.rule(
                person != null,
                () -> Violation.state(
                                "seat.person-unknown",
                                "Expected a registered contributor for a single-threaded seat, but nobody is registered as"
                                        + " '" + id + "'.",
                                "Register the person and allocate them to the bet first, or leave out 'singleThreaded'.")
                        .of(Rule.SEAT));
    }

    private static void allocationIsFullAndOpenEnded(Checks checks, PersonFacts person, BetId bet, Circumstances now) {
        checks.rule(
                person.allocations().stream()
                        .anyMatch(allocation ->
                                allocation.bet().equals(bet) && isFull(allocation) && allocation.covers(now.day())),
                () -> Violation.state(
                                "seat.allocation-missing",
                                "Expected an open-ended allocation of 1.0 to this bet on " + now.day()
                                        + " for a single-threaded seat, but found none.",
                                "Allocate the person to the bet for 1.0 without an end, or leave out 'singleThreaded'.")
                        .with("day", now.day().toString())
                        .of(Rule.SEAT));
    }

    private static boolean isFull(Allocation allocation) {
        return allocation.to() == null && allocation.fraction().compareTo(BigDecimal.ONE) == 0;
    }

    private static void contractIsLargeEnough(Checks checks, PersonFacts person, Circumstances now) {
        Contract contract = person.contractOn(now.day());
        BigDecimal found = contract == null ? BigDecimal.ZERO : contract.fte();
        BigDecimal least = now.policy().seatContract();
        checks.rule(
                found.compareTo(least) >= 0,
                () -> Violation.state(
                                "seat.contract-too-small",
                                "Expected a contract of at least " + least
                                        + " FTE for a single-threaded seat, but found " + found + ".",
                                "Change the contract first, or choose somebody with more time.")
                        .with("least", least)
                        .with("found", found)
                        .of(Rule.SEAT));
    }

    /** Which bet it is stays untold: its portfolio may be none of the caller's business. */
    private static void personHoldsNoOtherSeat(Checks checks, PersonFacts person, BetId bet) {
        checks.rule(
                person.seat() == null || person.seat().equals(bet),
                () -> Violation.state(
                                "seat.taken",
                                "Expected a person without a single-threaded seat, but this one holds the seat of another"
                                        + " bet.",
                                "Choose somebody else, or have that bet transferred first.")
                        .of(Rule.SEAT));
    }
}
