package dev.throughline.command.bet.ownership;

import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.PersonFacts;
import dev.throughline.command.rules.Rule;
import dev.throughline.command.rules.Stage;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/** What holds of every change of the owner. */
final class OwnerRules {
    private OwnerRules() {}

    static void betHasAnOwner(Checks checks, Known bet) {
        checks.rule(
                bet.facts().ownership().owner() != null,
                () -> Violation.state(
                        "owner.missing",
                        "Expected a bet with an owner, but nobody is responsible for this one.",
                        "Assign an owner."));
    }

    static boolean isCriticalInBuild(Known bet) {
        return bet.facts().profile().critical() && bet.stage() == Stage.COMMITTED;
    }

    /** Rule 2: who owns a critical bet in build does nothing else. */
    static void criticalBetHasASeat(Checks checks, Known bet, boolean seat) {
        checks.rule(
                seat || !isCriticalInBuild(bet),
                () -> Violation.state(
                                "seat.committed-critical",
                                "Expected a single-threaded owner while the critical bet is COMMITTED, but found a plain"
                                        + " one.",
                                "Send 'singleThreaded': true, or PAUSE or PIVOT the bet first.")
                        .of(Rule.SEAT));
    }

    /** Rule 6: what an owner may do, a leader may do for them. */
    static void ownerOrLeaderActs(Checks checks, Known bet, Circumstances now) {
        checks.rule(
                now.actor().has("leader")
                        || bet.facts().ownership().isOwner(now.actor().person()),
                () -> Violation.state(
                                "owner.not-yours",
                                "Expected the bet's owner or a leader to change the owner, but you are neither.",
                                "Ask the owner, or a leader.")
                        .of(Rule.DOORS));
    }

    /** Who is not registered cannot have departed: an owner need not be somebody who can be allocated. */
    static void personIsStillHere(Checks checks, PersonId person, Circumstances now) {
        Optional<LocalDate> departure = Optional.ofNullable(now.person(person)).map(PersonFacts::departedOn);
        checks.rule(
                departure.filter(day -> day.isBefore(now.day())).isEmpty(),
                () -> Violation.state(
                                "owner.departed",
                                "Expected an owner who is still here, but this person's last day was "
                                        + departure.orElseThrow() + ".",
                                "Choose somebody else.")
                        .with("departedOn", departure.orElseThrow().toString())
                        .of(Rule.SEAT));
    }
}
