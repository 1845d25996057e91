package dev.throughline.command.bet.decision;

import static dev.throughline.events.bet.DecisionOutcome.COMMIT;
import static dev.throughline.events.bet.DecisionOutcome.CONTINUE;
import static dev.throughline.events.bet.DecisionOutcome.KILL;

import dev.throughline.command.bet.command.DecisionCommand.RecordDecision;
import dev.throughline.command.bet.money.Money;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.bet.state.BetState.Open;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.Amount;
import dev.throughline.events.DecisionId;
import dev.throughline.events.Required;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.DecisionEvent.BetCommitted;
import dev.throughline.events.bet.DecisionEvent.BetContinued;
import dev.throughline.events.bet.DecisionEvent.BetKilled;
import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.events.bet.DecisionOutcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

/** What a decision needs, and what it does to the bet. */
public final class Decision {
    private static final int TEXT = 10_000;
    private static final int ENTRIES = 20;
    private static final Set<DecisionOutcome> DECIDABLE = Set.of(COMMIT, CONTINUE, KILL);

    private final RecordDecision command;
    private final Known bet;
    private final Circumstances now;
    private final Checks checks;

    private Decision(RecordDecision command, Known bet, Circumstances now) {
        this.command = command;
        this.bet = bet;
        this.now = now;
        this.checks = new Checks(now.waiver());
    }

    public static Verdict<BetEvent> decide(RecordDecision command, Known bet, Circumstances now) {
        Decision decision = new Decision(command, bet, now);
        decision.contextIsComplete();
        decision.idIsFree();
        decision.betIsOpen();
        DecisionRights.check(decision.checks, command, bet, now);
        decision.outcomeHasItsFields();
        return decision.checks.then(() -> List.of(decision.recorded(), decision.consequence()));
    }

    private void contextIsComplete() {
        checks.present("outcome", command.outcome())
                .text("rationale", command.rationale(), TEXT)
                .texts("alternativesRejected", command.alternativesRejected(), ENTRIES, TEXT)
                .optionalText("gaveUp", command.gaveUp(), TEXT)
                .texts("answers", command.answers(), ENTRIES, 100)
                .texts("evidence", command.evidence(), ENTRIES, 2000)
                .few("versus", command.versus(), ENTRIES)
                .optionalDate("decidedOn", command.decidedOn())
                .optionalDate("nextReviewBy", command.nextReviewBy())
                .optionalDate("capacityReleasedOn", command.capacityReleasedOn())
                .optionalText("learnings", command.learnings(), TEXT);
        Money.fits(checks, "budgetCap", command.budgetCap());
        checks.rule(
                command.decidedOn() == null || !command.decidedOn().isAfter(now.day()),
                () -> Violation.input(
                        "decidedOn.in-the-future",
                        "Expected a decision made up to " + now.day() + ", but found " + command.decidedOn() + ".",
                        "Record it when it has been made."));
    }

    private void idIsFree() {
        checks.rule(
                command.decision() == null || !bet.facts().decisions().isTaken(command.decision()),
                () -> Violation.state(
                        "decision.exists",
                        "Expected a decision id that is free in this bet, but '" + command.decision() + "' is taken.",
                        "Choose another id, or leave it out to get one."));
    }

    private void betIsOpen() {
        checks.rule(
                bet instanceof Open,
                () -> Violation.state(
                        "bet.final",
                        "Expected a bet that is not over, but this one is.",
                        "Propose a new bet that supersedes it."));
    }

    private void outcomeHasItsFields() {
        checks.rule(
                command.outcome() == null || DECIDABLE.contains(command.outcome()),
                () -> Violation.input(
                        "outcome.not-available",
                        "Expected the outcome COMMIT, CONTINUE or KILL, but found " + command.outcome() + ".",
                        "These three can be recorded now."));
        needs("budgetCap", command.budgetCap(), Set.of(COMMIT));
        needs("nextReviewBy", command.nextReviewBy(), Set.of(COMMIT, CONTINUE));
        // Rule 7: a kill says why, what was learned, and when its people are free.
        needs("reasonCode", command.reasonCode(), Set.of(KILL));
        needs("learnings", command.learnings(), Set.of(KILL));
        needs("capacityReleasedOn", command.capacityReleasedOn(), Set.of(KILL));
        checks.rule(
                command.nextReviewBy() == null || !command.nextReviewBy().isBefore(now.day()),
                () -> Violation.input(
                        "nextReviewBy.in-the-past",
                        "Expected a next review from " + now.day() + " on, but found " + command.nextReviewBy() + ".",
                        "Say when the bet is decided about again."));
    }

    /** The field is there for these outcomes and only for them. */
    private void needs(String field, @org.jspecify.annotations.Nullable Object value, Set<DecisionOutcome> outcomes) {
        DecisionOutcome outcome = command.outcome();
        boolean needed = outcome != null && outcomes.contains(outcome);
        checks.rule(
                !needed || (value != null && !value.toString().isBlank()),
                () -> Violation.state(
                        "%s.%s-missing".formatted(String.valueOf(outcome).toLowerCase(java.util.Locale.ROOT), field),
                        "Expected '" + field + "' in a decision to " + outcome + ", but it is missing.",
                        "Add it."));
        checks.rule(
                outcome == null || needed || value == null,
                () -> Violation.input(
                        field + ".not-for-outcome",
                        "Expected no '" + field + "' in a decision to " + outcome + ".",
                        "Leave it out, or correct the outcome."));
    }

    private DecisionRecorded recorded() {
        return new DecisionRecorded(
                id(),
                outcome(),
                command.answers(),
                Required.field(command.rationale(), "rationale"),
                command.alternativesRejected(),
                command.gaveUp(),
                command.versus(),
                command.evidence(),
                Objects.requireNonNullElse(command.decidedOn(), now.day()));
    }

    private BetEvent consequence() {
        return switch (outcome()) {
            case COMMIT ->
                new BetCommitted(id(), new Amount(Required.field(command.budgetCap(), "budgetCap")), nextReviewBy());
            case CONTINUE -> new BetContinued(id(), nextReviewBy());
            case KILL ->
                new BetKilled(
                        id(),
                        Required.field(command.reasonCode(), "reasonCode"),
                        Required.field(command.learnings(), "learnings"),
                        Required.field(command.capacityReleasedOn(), "capacityReleasedOn"));
            case PIVOT, PAUSE, RESUME, GRADUATE, TRADE_OFF ->
                throw new IllegalStateException("refused above: " + outcome());
        };
    }

    private DecisionOutcome outcome() {
        return Required.field(command.outcome(), "outcome");
    }

    private LocalDate nextReviewBy() {
        return Required.field(command.nextReviewBy(), "nextReviewBy");
    }

    /** The client's id, else the decision's number in the bet, or the next that no client took. */
    private DecisionId id() {
        return command.decision() != null
                ? command.decision()
                : Stream.iterate(bet.facts().decisions().recorded().size() + 1, number -> number + 1)
                        .map(number -> new DecisionId("decision-" + number))
                        .filter(id -> !bet.facts().decisions().isTaken(id))
                        .findFirst()
                        .orElseThrow();
    }
}
