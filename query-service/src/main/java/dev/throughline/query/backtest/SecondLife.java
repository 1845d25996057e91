package dev.throughline.query.backtest;

import dev.throughline.command.bet.BetDecider;
import dev.throughline.command.bet.commit.CommitGate;
import dev.throughline.command.bet.state.BetState;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.bet.time.Clocks;
import dev.throughline.command.rules.Actor;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Due;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.EventContext;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.CriterionEvent.KillCriterionCommitted;
import dev.throughline.events.bet.CriterionEvent.TripwireFired;
import dev.throughline.events.bet.CriterionTerms;
import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.events.bet.DecisionEvent.PolicyOverridden;
import dev.throughline.events.bet.DecisionEvent.ReviewFellDue;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.portfolio.Policy;
import dev.throughline.query.picture.BetLife;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One bet's life over again under a proposed policy. What people recorded happens as it did; what time brought about is
 * left out, and brought about anew by the write side's own rules. Each commit meets the write side's own gate.
 */
final class SecondLife {
    private final BetDecider decider = new BetDecider();
    private final List<Due<BetEvent>> fired = new ArrayList<>();
    private final List<GateCheck> commits = new ArrayList<>();
    private final BetLife first;
    private final Background background;
    private BetState state = decider.initial();

    private SecondLife(BetLife first, Background background) {
        this.first = first;
        this.background = background;
    }

    static SecondLife of(BetLife first, Background background, Instant until) {
        SecondLife second = new SecondLife(first, background);
        first.history().events().forEach(second::live);
        second.letTimePass(until);
        return second;
    }

    /** The firings and forced reviews, in the order in which they would have come. */
    List<Due<BetEvent>> fired() {
        return List.copyOf(fired);
    }

    /** Each commit with what the proposed gate says of it, in order. */
    List<GateCheck> commits() {
        return List.copyOf(commits);
    }

    private void live(RecordedEvent recorded) {
        if (isOfTime((BetEvent) recorded.event())) {
            return;
        }
        letTimePass(recorded.context().effectiveAt());
        if (recorded.event() instanceof DecisionRecorded decision
                && decision.outcome() == DecisionOutcome.COMMIT
                && state instanceof Known bet) {
            commits.add(check(decision, recorded, bet));
        }
        state = decider.evolve(state, underTheProposal(recorded), recorded.context());
    }

    private static boolean isOfTime(BetEvent event) {
        return event instanceof TripwireFired || event instanceof ReviewFellDue;
    }

    /** As the write side does: the first thing due is recorded, and the question asked again of what it made. */
    private void letTimePass(Instant until) {
        for (Optional<Due<BetEvent>> due = next(until); due.isPresent(); due = next(until)) {
            fired.add(due.get());
            state = decider.evolve(state, due.get().event(), passing(due.get().at()));
        }
    }

    private Optional<Due<BetEvent>> next(Instant until) {
        return state instanceof Known bet
                ? Clocks.fellDue(bet, circumstances(until)).stream()
                        .filter(due -> isOfTime(due.event()))
                        .findFirst()
                : Optional.empty();
    }

    private GateCheck check(DecisionRecorded decision, RecordedEvent recorded, Known bet) {
        Instant at = recorded.context().effectiveAt();
        Policy then = background.inForce(recorded.recordedAt());
        return new GateCheck(
                recorded,
                decision,
                broken(bet, circumstances(at)),
                broken(bet, background.circumstances(first, at, then)),
                isWaived(recorded.context()));
    }

    private boolean isWaived(EventContext context) {
        return context.historic() != null
                || first.all(PolicyOverridden.class).stream()
                        .anyMatch(override -> override.context().commandId().equals(context.commandId()));
    }

    private static List<Violation> broken(Known bet, Circumstances now) {
        Checks checks = new Checks();
        CommitGate.check(checks, bet, now);
        return checks.then(List::of) instanceof Verdict.Refused<Object> refused ? refused.violations() : List.of();
    }

    private Circumstances circumstances(Instant at) {
        return background.circumstances(first, at, background.proposed());
    }

    /** A grace that was the policy's own would have been the proposed one. */
    private BetEvent underTheProposal(RecordedEvent recorded) {
        if (recorded.event() instanceof KillCriterionCommitted committed
                && committed.terms().graceDays()
                        == background.inForce(recorded.recordedAt()).graceDays()) {
            return new KillCriterionCommitted(
                    committed.criterion(),
                    graced(committed.terms(), background.proposed().graceDays()));
        }
        return (BetEvent) recorded.event();
    }

    private static CriterionTerms graced(CriterionTerms terms, int graceDays) {
        return new CriterionTerms(
                terms.metric(),
                terms.metricVersion(),
                terms.condition(),
                terms.operator(),
                terms.threshold(),
                terms.when(),
                terms.by(),
                graceDays,
                terms.action());
    }

    private static EventContext passing(Instant at) {
        return new EventContext(
                at,
                Actor.TIME.person(),
                List.copyOf(Actor.TIME.roles()),
                null,
                null,
                null,
                "time",
                "time",
                null,
                null,
                null);
    }
}
