package dev.throughline.query.picture;

import dev.throughline.events.BetId;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.BetEvent.BetCommitted;
import dev.throughline.events.bet.BetEvent.BetContinued;
import dev.throughline.events.bet.BetEvent.BetKilled;
import dev.throughline.events.bet.BetEvent.BetProposed;
import dev.throughline.events.bet.BetEvent.DecisionRecorded;
import dev.throughline.events.bet.BetEvent.OwnerAssigned;
import dev.throughline.events.bet.BetEvent.RoadmapPlaced;
import dev.throughline.events.bet.BetEvent.SpendRecorded;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A bet after one of its events: a pure fold, the same for the roadmap's rows and for a replay. It refuses nothing,
 * because history is not up for debate.
 */
public record BetPicture(
        BetId bet,
        Headline headline,
        Instant proposedAt,
        Stage stage,
        Place place,
        @Nullable Owner owner,
        @Nullable LastDecision lastDecision,
        Funding funding,
        boolean imported,
        Seen seen) {

    /** The picture after one more event; {@code before} is null for a bet's first. */
    public static BetPicture after(@Nullable BetPicture before, RecordedEvent recorded) {
        return before == null ? first(recorded) : before.after(recorded);
    }

    /** The picture after the next event of the same bet. */
    public BetPicture after(RecordedEvent recorded) {
        BetPicture changed = switch ((BetEvent) recorded.event()) {
            case BetProposed e -> with(Headline.of(e));
            case OwnerAssigned e -> with(new Owner(e.person(), e.singleThreaded()));
            case RoadmapPlaced e -> with(new Place(e.to(), e.window()));
            case DecisionRecorded e -> with(decision(e, recorded));
            case BetCommitted e -> with(Stage.COMMITTED).with(funding.capped(e.budgetCap(), e.nextReviewBy()));
            case BetContinued e -> with(funding.reviewedBy(e.nextReviewBy()));
            case BetKilled e -> with(Stage.KILLED);
            case SpendRecorded e -> with(funding.plus(e.amount()));
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
                Place.NONE,
                null,
                null,
                Funding.NONE,
                recorded.context().historic() != null,
                Seen.of(recorded));
    }

    private static LastDecision decision(DecisionRecorded e, RecordedEvent recorded) {
        return new LastDecision(
                e.decision(), e.outcome(), e.decidedOn(), recorded.context().effectiveAt());
    }

    private BetPicture with(Headline next) {
        return new BetPicture(bet, next, proposedAt, stage, place, owner, lastDecision, funding, imported, seen);
    }

    private BetPicture with(Stage next) {
        return new BetPicture(bet, headline, proposedAt, next, place, owner, lastDecision, funding, imported, seen);
    }

    private BetPicture with(Place next) {
        return new BetPicture(bet, headline, proposedAt, stage, next, owner, lastDecision, funding, imported, seen);
    }

    private BetPicture with(Owner next) {
        return new BetPicture(bet, headline, proposedAt, stage, place, next, lastDecision, funding, imported, seen);
    }

    private BetPicture with(LastDecision next) {
        return new BetPicture(bet, headline, proposedAt, stage, place, owner, next, funding, imported, seen);
    }

    private BetPicture with(Funding next) {
        return new BetPicture(bet, headline, proposedAt, stage, place, owner, lastDecision, next, imported, seen);
    }

    private BetPicture seen(RecordedEvent recorded) {
        boolean history = imported || recorded.context().historic() != null;
        return new BetPicture(
                bet, headline, proposedAt, stage, place, owner, lastDecision, funding, history, Seen.of(recorded));
    }
}
