package dev.throughline.command.bet.commit;

import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.bet.state.Facts;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Rule;
import dev.throughline.command.rules.Violation;
import java.time.LocalDate;

/** Rule 1, line by line: what a bet must have before anybody may commit to it. */
public final class CommitGate {
    private final Checks checks;
    private final Facts bet;
    private final Circumstances now;

    private CommitGate(Checks checks, Facts bet, Circumstances now) {
        this.checks = checks;
        this.bet = bet;
        this.now = now;
    }

    public static void check(Checks checks, Known bet, Circumstances now) {
        CommitGate gate = new CommitGate(checks, bet.facts(), now);
        NarrativeGate.check(checks, bet.facts().narrative(), now.policy());
        MetricGate.check(checks, bet.facts().metrics());
        gate.hasADatedCriterion();
        gate.hasAForecast();
        EvidenceGate.check(checks, bet.facts(), now.policy());
        gate.hasAnOwner();
        gate.aCriticalOneHasASeat();
    }

    /** A violation of this rule. */
    static Violation broken(String code, String detail, String hint) {
        return Violation.state("gate." + code, detail, hint).of(Rule.COMMIT_GATE);
    }

    /** One whose day has passed can no longer stop anything. */
    private void hasADatedCriterion() {
        LocalDate today = now.day();
        checks.rule(
                bet.criteria().byId().values().stream()
                        .anyMatch(criterion -> !criterion.settled()
                                && criterion.terms().by() != null
                                && !criterion.terms().by().isBefore(today)),
                () -> broken(
                        "dated-criterion-missing",
                        "Expected at least one kill criterion with a date from " + today + " on, but found none.",
                        "Say in advance what would stop the bet, and by when."));
    }

    private void hasAForecast() {
        checks.rule(
                !bet.forecasts().byId().isEmpty(),
                () -> broken(
                        "forecast-missing",
                        "Expected at least one forecast, but found none.",
                        "Say how likely it is that the bet reaches its target."));
    }

    private void hasAnOwner() {
        checks.rule(
                bet.ownership().owner() != null,
                () -> broken(
                        "owner-missing",
                        "Expected a bet with an owner, but nobody is responsible for this one.",
                        "Assign an owner before you commit."));
    }

    private void aCriticalOneHasASeat() {
        checks.rule(
                !bet.profile().critical() || bet.ownership().seat(),
                () -> broken(
                        "seat-missing",
                        "Expected a critical bet with a single-threaded owner, but nobody holds its seat.",
                        "Assign somebody with 'singleThreaded', who does nothing else."));
    }
}
