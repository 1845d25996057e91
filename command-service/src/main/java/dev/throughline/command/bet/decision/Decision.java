package dev.throughline.command.bet.decision;

import static dev.throughline.events.bet.DecisionOutcome.GRADUATE;
import static dev.throughline.events.bet.DecisionOutcome.KILL;
import static dev.throughline.events.bet.DecisionOutcome.PAUSE;
import static dev.throughline.events.bet.DecisionOutcome.PIVOT;

import dev.throughline.command.bet.basics.Stages;
import dev.throughline.command.bet.command.DecisionCommand.RecordDecision;
import dev.throughline.command.bet.money.Money;
import dev.throughline.command.bet.ownership.Ending;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Needs;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.Amount;
import dev.throughline.events.DecisionId;
import dev.throughline.events.Required;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.DecisionEvent.BetCommitted;
import dev.throughline.events.bet.DecisionEvent.BetContinued;
import dev.throughline.events.bet.DecisionEvent.BetGraduated;
import dev.throughline.events.bet.DecisionEvent.BetKilled;
import dev.throughline.events.bet.DecisionEvent.BetPaused;
import dev.throughline.events.bet.DecisionEvent.BetPivoted;
import dev.throughline.events.bet.DecisionEvent.BetResumed;
import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.events.bet.DecisionOutcome;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a decision needs, and what it does to the bet. */
public final class Decision {
    private static final int TEXT = 10_000;
    private static final int NAME = 200;
    private static final int ENTRIES = 20;
    private static final Set<DecisionOutcome> ENDING = Set.of(PIVOT, PAUSE, KILL, GRADUATE);

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
        decision.fitsTheBet();
        decision.mayBeMade();
        return decision.withEnding(decision.checks.then(decision::events));
    }

    /** The bets it names, and the people whose time or seat it ends. */
    public static Needs needs(RecordDecision command, Known bet) {
        boolean ends = command.outcome() != null && ENDING.contains(command.outcome());
        Set<StreamId> people = ends ? Ending.needs(bet).writes() : Set.of();
        return new Needs(Versus.streams(command), people);
    }

    private void fitsTheBet() {
        Stages.isOpen(checks, bet);
        Outcomes.fits(checks, command.outcome(), bet);
        new OutcomeFields(checks, command, now).check();
        boolean taken =
                command.decision() != null && bet.facts().decisions().recorded().containsKey(command.decision());
        FreeId.check(checks, command.decision(), taken);
        Answers.check(checks, command, bet.facts());
        Versus.check(checks, command, now);
    }

    private void mayBeMade() {
        DecisionRights.check(checks, command, bet, now);
        new Doors(checks, command, bet.facts(), now).check();
        new WhileTripped(checks, command, bet.facts(), now).check();
        Resumption.check(checks, command, bet);
    }

    /** Rule 2: a bet that rests or ends lets its people go. */
    private Verdict<BetEvent> withEnding(Verdict<BetEvent> verdict) {
        return verdict instanceof Verdict.Accepted<BetEvent> && ENDING.contains(outcome())
                ? Ending.of(bet, now, Objects.requireNonNullElse(command.capacityReleasedOn(), now.day()))
                        .after(verdict)
                : verdict;
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
                .optionalText("learnings", command.learnings(), TEXT)
                .optionalText("transferredTo", command.transferredTo(), NAME);
        Money.fits(checks, "budgetCap", command.budgetCap());
        checks.rule(
                command.decidedOn() == null || !command.decidedOn().isAfter(now.day()),
                () -> Violation.input(
                        "decidedOn.in-the-future",
                        "Expected a decision made up to " + now.day() + ", but found " + command.decidedOn() + ".",
                        "Record it when it has been made."));
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

    private List<BetEvent> events() {
        return Stream.concat(Stream.of(recorded()), consequence().stream()).toList();
    }

    private Optional<BetEvent> consequence() {
        return switch (outcome()) {
            case COMMIT ->
                Optional.of(new BetCommitted(
                        id(), new Amount(Required.field(command.budgetCap(), "budgetCap")), nextReviewBy()));
            case CONTINUE -> Optional.of(new BetContinued(id(), nextReviewBy()));
            case PIVOT -> Optional.of(new BetPivoted(id(), nextReviewBy()));
            case PAUSE -> Optional.of(new BetPaused(id()));
            case RESUME -> Optional.of(new BetResumed(id(), nextReviewBy()));
            case KILL -> Optional.of(killed());
            case GRADUATE ->
                Optional.of(new BetGraduated(id(), Required.field(command.transferredTo(), "transferredTo")));
            case TRADE_OFF -> Optional.empty();
        };
    }

    private BetKilled killed() {
        return new BetKilled(
                id(),
                Required.field(command.reasonCode(), "reasonCode"),
                Required.field(command.learnings(), "learnings"),
                Required.field(command.capacityReleasedOn(), "capacityReleasedOn"));
    }

    private DecisionOutcome outcome() {
        return Required.field(command.outcome(), "outcome");
    }

    private LocalDate nextReviewBy() {
        return Required.field(command.nextReviewBy(), "nextReviewBy");
    }

    private DecisionId id() {
        return FreeId.orNext(command.decision(), bet.facts().decisions());
    }
}
