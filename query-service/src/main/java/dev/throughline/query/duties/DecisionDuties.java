package dev.throughline.query.duties;

import dev.throughline.events.DecisionId;
import dev.throughline.events.FiringId;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.CriterionEvent.TripwireFired;
import dev.throughline.events.bet.DecisionEvent.BetCommitted;
import dev.throughline.events.bet.DecisionEvent.BetContinued;
import dev.throughline.events.bet.DecisionEvent.BetPivoted;
import dev.throughline.events.bet.DecisionEvent.BetResumed;
import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.events.bet.DecisionEvent.DecisionRequested;
import dev.throughline.events.bet.DecisionEvent.ReviewFellDue;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.query.duties.Outcome.FellAway;
import dev.throughline.query.picture.Undecided;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

/** Decisions that a bet waits for, or waited for. */
record DecisionDuties(BetStory bet) {

    static Stream<Duty> of(BetStory bet) {
        var duties = new DecisionDuties(bet);
        return Stream.of(
                        bet.each(DecisionRequested.class, duties::requested),
                        bet.each(TripwireFired.class, duties::fired),
                        bet.each(ReviewFellDue.class, duties::fellDue),
                        bet.each(BetCommitted.class, (e, at) -> duties.planned(e.decision(), e.nextReviewBy(), at)),
                        bet.each(BetContinued.class, (e, at) -> duties.planned(e.decision(), e.nextReviewBy(), at)),
                        bet.each(BetPivoted.class, (e, at) -> duties.planned(e.decision(), e.nextReviewBy(), at)),
                        bet.each(BetResumed.class, (e, at) -> duties.planned(e.decision(), e.nextReviewBy(), at)))
                .flatMap(each -> each);
    }

    /** A request is answered under its own id, or by a decision that names it. */
    private Duty requested(DecisionRequested e, RecordedEvent recorded) {
        String id = e.decision().value();
        Optional<RecordedEvent> decided = bet.firstDecision(
                recorded,
                decision -> decision.decision().equals(e.decision())
                        || decision.answers().contains(id));
        return bet.owedByOwner(
                bet.debt(DutyKind.REQUEST, id, "Decide: " + e.question(), e.neededBy(), recorded),
                bet.doneUnlessOver(decided));
    }

    private Duty fired(TripwireFired e, RecordedEvent recorded) {
        String what = "Decide: the kill criterion " + e.criterion() + (e.missing() ? " was not observed" : " was met");
        return undecided(DutyKind.FIRING, e.firing(), what, e.decisionDueBy(), recorded);
    }

    private Duty fellDue(ReviewFellDue e, RecordedEvent recorded) {
        return switch (e.due()) {
            case CADENCE ->
                undecided(
                        DutyKind.FORCED_REVIEW,
                        e.firing(),
                        "Decide: the day of the review passed",
                        e.decisionDueBy(),
                        recorded);
            case OWNERLESS ->
                undecided(
                        DutyKind.OWNERLESS_REVIEW,
                        e.firing(),
                        "Decide: nobody owned the committed bet for too long",
                        e.decisionDueBy(),
                        recorded);
        };
    }

    /** Settled by what takes it from the picture's undecided ones. */
    private Duty undecided(DutyKind kind, FiringId firing, String what, LocalDate dueOn, RecordedEvent recorded) {
        Optional<RecordedEvent> decided =
                bet.firstAfter(recorded, event -> !waits(bet.pictureAfter(event).undecided(), firing.value()));
        return bet.owedByOwner(bet.debt(kind, firing.value(), what, dueOn, recorded), bet.doneUnlessOver(decided));
    }

    private static boolean waits(Undecided undecided, String firing) {
        return Stream.of(undecided.firings(), undecided.reviews(), undecided.ownerless())
                .anyMatch(ids -> ids.contains(firing));
    }

    private Duty planned(DecisionId by, LocalDate reviewBy, RecordedEvent recorded) {
        Debt debt = bet.debt(
                DutyKind.PLANNED_REVIEW,
                by.value(),
                "Decide again about the bet, as " + by + " says",
                reviewBy,
                recorded);
        return bet.owedByOwner(debt, reviewed(reviewBy, recorded));
    }

    /** Whatever is decided about the bet reviews it; that it ends before the day leaves nothing to review. */
    private Outcome reviewed(LocalDate reviewBy, RecordedEvent since) {
        Optional<RecordedEvent> decided =
                bet.firstDecision(since, decision -> decision.outcome() != DecisionOutcome.TRADE_OFF);
        return decided.filter(DecisionDuties::ends)
                .filter(event -> !bet.reckoning().isLate(event, reviewBy))
                .<Outcome>map(FellAway::new)
                .orElseGet(() -> bet.doneUnlessOver(decided));
    }

    private static boolean ends(RecordedEvent recorded) {
        return recorded.event() instanceof DecisionRecorded decision
                && (decision.outcome() == DecisionOutcome.KILL || decision.outcome() == DecisionOutcome.GRADUATE);
    }
}
