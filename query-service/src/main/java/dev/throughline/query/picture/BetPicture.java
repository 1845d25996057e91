package dev.throughline.query.picture;

import dev.throughline.events.BetId;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.CrewEvent;
import dev.throughline.events.bet.CriterionEvent;
import dev.throughline.events.bet.CriterionEvent.TripwireFired;
import dev.throughline.events.bet.DecisionEvent;
import dev.throughline.events.bet.DecisionEvent.BetCommitted;
import dev.throughline.events.bet.DecisionEvent.BetContinued;
import dev.throughline.events.bet.DecisionEvent.BetGraduated;
import dev.throughline.events.bet.DecisionEvent.BetKilled;
import dev.throughline.events.bet.DecisionEvent.BetPaused;
import dev.throughline.events.bet.DecisionEvent.BetPivoted;
import dev.throughline.events.bet.DecisionEvent.BetResumed;
import dev.throughline.events.bet.DecisionEvent.DecisionApproved;
import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.events.bet.DecisionEvent.DecisionRequested;
import dev.throughline.events.bet.DecisionEvent.PolicyOverridden;
import dev.throughline.events.bet.DecisionEvent.RetrospectiveRecorded;
import dev.throughline.events.bet.DecisionEvent.ReviewFellDue;
import dev.throughline.events.bet.EvidenceEvent;
import dev.throughline.events.bet.EvidenceEvent.PressureTestStarted;
import dev.throughline.events.bet.ForecastEvent;
import dev.throughline.events.bet.MoneyEvent;
import dev.throughline.events.bet.MoneyEvent.SpendRecorded;
import dev.throughline.events.bet.NarrativeEvent;
import dev.throughline.events.bet.OwnershipEvent;
import dev.throughline.events.bet.OwnershipEvent.OwnerAssigned;
import dev.throughline.events.bet.OwnershipEvent.OwnerReleased;
import dev.throughline.events.bet.ProposalEvent;
import dev.throughline.events.bet.ProposalEvent.BetProposed;
import dev.throughline.events.bet.ProposalEvent.BetReclassified;
import dev.throughline.events.bet.ProposalEvent.BetWithdrawn;
import dev.throughline.events.bet.RoadmapEvent;
import dev.throughline.events.bet.RoadmapEvent.RoadmapPlaced;
import dev.throughline.events.bet.SuccessMetricEvent;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A bet after one of its events: a pure fold, the same for the roadmap's rows and for a replay. It refuses nothing,
 * because history is not up for debate.
 *
 * @param resumesTo where a paused bet goes on; none for others
 */
public record BetPicture(
        BetId bet,
        Headline headline,
        Instant proposedAt,
        Stage stage,
        @Nullable Stage resumesTo,
        Place place,
        @Nullable Owner owner,
        @Nullable LastDecision lastDecision,
        Funding funding,
        Undecided undecided,
        boolean imported,
        Seen seen) {

    /** The picture after one more event; {@code before} is null for a bet's first. */
    public static BetPicture after(@Nullable BetPicture before, RecordedEvent recorded) {
        return before == null ? first(recorded) : before.after(recorded);
    }

    /** The picture after the next event of the same bet. */
    public BetPicture after(RecordedEvent recorded) {
        BetPicture changed = switch ((BetEvent) recorded.event()) {
            case ProposalEvent e -> after(e);
            case EvidenceEvent e -> e instanceof PressureTestStarted ? tested() : this;
            case CriterionEvent e -> e instanceof TripwireFired fired ? with(undecided.fired(fired.firing())) : this;
            case OwnershipEvent e -> after(e);
            case DecisionEvent e -> after(e, recorded);
            case RoadmapEvent e ->
                e instanceof RoadmapPlaced placed ? with(new Place(placed.to(), placed.window())) : this;
            case MoneyEvent e -> e instanceof SpendRecorded spent ? with(funding.plus(spent.amount())) : this;
            case NarrativeEvent e -> this;
            case SuccessMetricEvent e -> this;
            case ForecastEvent e -> this;
            case CrewEvent e -> this;
        };
        return changed.seen(recorded);
    }

    public Set<Flag> flags() {
        Set<Flag> flags = EnumSet.noneOf(Flag.class);
        if (imported) {
            flags.add(Flag.IMPORTED);
        }
        if (stage == Stage.COMMITTED && owner == null) {
            flags.add(Flag.OWNERLESS);
        }
        if (!undecided.firings().isEmpty()) {
            flags.add(Flag.TRIPPED);
        }
        if (!undecided.reviews().isEmpty() || !undecided.ownerless().isEmpty()) {
            flags.add(Flag.REVIEW_DUE);
        }
        return flags;
    }

    private static BetPicture first(RecordedEvent recorded) {
        if (!(recorded.event() instanceof BetProposed proposed)) {
            throw new IllegalStateException(
                    "expected the history of " + recorded.stream() + " to start with a proposal");
        }
        return new BetPicture(
                new BetId(recorded.stream().id()),
                Headline.of(proposed),
                recorded.context().effectiveAt(),
                Stage.PROPOSED,
                null,
                Place.NONE,
                null,
                null,
                Funding.NONE,
                Undecided.NOTHING,
                recorded.context().historic() != null,
                Seen.of(recorded));
    }

    private BetPicture after(ProposalEvent event) {
        return switch (event) {
            case BetProposed e -> with(Headline.of(e));
            case BetReclassified e -> with(headline.after(e));
            case BetWithdrawn e -> resting(Stage.WITHDRAWN, null);
        };
    }

    private BetPicture after(OwnershipEvent event) {
        return switch (event) {
            case OwnerAssigned e -> ownedBy(new Owner(e.person(), e.singleThreaded()));
            case OwnerReleased e -> ownedBy(null);
        };
    }

    private BetPicture after(DecisionEvent event, RecordedEvent recorded) {
        return switch (event) {
            case DecisionRecorded e -> decided(e, recorded);
            case BetCommitted e -> in(Stage.COMMITTED, null).with(funding.capped(e.budgetCap(), e.nextReviewBy()));
            case BetContinued e -> with(funding.reviewedBy(e.nextReviewBy()));
            case BetPivoted e -> resting(Stage.PRESSURE_TESTING, null).with(funding.reviewedBy(e.nextReviewBy()));
            case BetPaused e -> resting(Stage.PAUSED, stage);
            case BetResumed e ->
                in(resumesTo == null ? Stage.PRESSURE_TESTING : resumesTo, null)
                        .with(funding.reviewedBy(e.nextReviewBy()));
            case BetKilled e -> resting(Stage.KILLED, null);
            case BetGraduated e -> resting(Stage.GRADUATED, null);
            case ReviewFellDue e -> with(undecided.fellDue(e.firing(), e.due()));
            case DecisionRequested e -> this;
            case DecisionApproved e -> this;
            case RetrospectiveRecorded e -> this;
            case PolicyOverridden e -> this;
        };
    }

    private BetPicture decided(DecisionRecorded e, RecordedEvent recorded) {
        LastDecision last = new LastDecision(
                e.decision(), e.outcome(), e.decidedOn(), recorded.context().effectiveAt());
        return new BetPicture(
                bet,
                headline,
                proposedAt,
                stage,
                resumesTo,
                place,
                owner,
                last,
                funding,
                undecided.after(e),
                imported,
                seen);
    }

    /** The first pressure test makes a proposal one that is tested. */
    private BetPicture tested() {
        return stage == Stage.PROPOSED ? in(Stage.PRESSURE_TESTING, null) : this;
    }

    /** A stage in which nobody holds the single-threaded seat. */
    private BetPicture resting(Stage next, @Nullable Stage resumes) {
        BetPicture moved = in(next, resumes);
        return moved.owner == null ? moved : moved.ownedBy(moved.owner.withoutSeat());
    }

    private BetPicture in(Stage next, @Nullable Stage resumes) {
        return new BetPicture(
                bet,
                headline,
                proposedAt,
                next,
                resumes,
                place,
                owner,
                lastDecision,
                funding,
                undecided,
                imported,
                seen);
    }

    private BetPicture ownedBy(@Nullable Owner next) {
        return new BetPicture(
                bet,
                headline,
                proposedAt,
                stage,
                resumesTo,
                place,
                next,
                lastDecision,
                funding,
                undecided,
                imported,
                seen);
    }

    private BetPicture with(Headline next) {
        return new BetPicture(
                bet,
                next,
                proposedAt,
                stage,
                resumesTo,
                place,
                owner,
                lastDecision,
                funding,
                undecided,
                imported,
                seen);
    }

    private BetPicture with(Place next) {
        return new BetPicture(
                bet,
                headline,
                proposedAt,
                stage,
                resumesTo,
                next,
                owner,
                lastDecision,
                funding,
                undecided,
                imported,
                seen);
    }

    private BetPicture with(Funding next) {
        return new BetPicture(
                bet,
                headline,
                proposedAt,
                stage,
                resumesTo,
                place,
                owner,
                lastDecision,
                next,
                undecided,
                imported,
                seen);
    }

    private BetPicture with(Undecided next) {
        return new BetPicture(
                bet, headline, proposedAt, stage, resumesTo, place, owner, lastDecision, funding, next, imported, seen);
    }

    private BetPicture seen(RecordedEvent recorded) {
        boolean history = imported || recorded.context().historic() != null;
        return new BetPicture(
                bet,
                headline,
                proposedAt,
                stage,
                resumesTo,
                place,
                owner,
                lastDecision,
                funding,
                undecided,
                history,
                Seen.of(recorded));
    }
}
