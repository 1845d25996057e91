package dev.throughline.query.picture;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.CriterionEvent.TripwireFired;
import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.events.bet.DecisionEvent.DecisionRequested;
import dev.throughline.events.bet.DecisionEvent.ReviewFellDue;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.Door;
import dev.throughline.events.bet.DueReview;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What asks for a decision about a bet, and the decision that answered it.
 *
 * @param id of the request, the firing or the review; unique in the bet
 * @param asked the event that asks
 * @param dueBy the day by which the decision is needed
 * @param question what is to be decided; none unless somebody asked
 * @param door the request's, else the bet's when it was answered, or now
 * @param answer the first decision that answers it; none while there is none
 * @param lapsedAt when the bet ended without an answer; none if it did not
 */
public record Occasion(
        String id,
        Kind kind,
        RecordedEvent asked,
        LocalDate dueBy,
        @Nullable String question,
        Door door,
        @Nullable Happened<DecisionRecorded> answer,
        @Nullable Instant lapsedAt) {

    /** Why a decision is asked for. */
    public enum Kind {
        /** Somebody asked. */
        REQUEST,
        /** A kill criterion fired. */
        FIRING,
        /** The day of a planned review passed. */
        CADENCE,
        /** Nobody owned a committed bet for too long. */
        OWNERLESS
    }

    /** In the order in which they arose. */
    public static List<Occasion> of(BetLife bet) {
        return bet.history().events().stream()
                .flatMap(recorded -> asked(recorded).map(asks -> asks.of(bet, recorded)))
                .toList();
    }

    /** When it took effect. */
    public Instant arose() {
        return asked.context().effectiveAt();
    }

    /** Whether a decision can still answer it. */
    public boolean isOpen() {
        return answer == null && lapsedAt == null;
    }

    /** When the waiting ended, or up to when it has lasted. */
    public Instant until(Instant now) {
        return answer == null ? Objects.requireNonNullElse(lapsedAt, now) : answer.effectiveAt();
    }

    /** How long it waited, or has waited up to now. */
    public Duration waited(Instant now) {
        return Duration.between(arose(), until(now));
    }

    private static Stream<Asks> asked(RecordedEvent recorded) {
        return switch ((BetEvent) recorded.event()) {
            case DecisionRequested e ->
                Stream.of(new Asks(e.decision().value(), Kind.REQUEST, e.neededBy(), e.question(), e.door()));
            case TripwireFired e -> Stream.of(new Asks(e.firing().value(), Kind.FIRING, e.decisionDueBy(), null, null));
            case ReviewFellDue e ->
                Stream.of(new Asks(
                        e.firing().value(),
                        e.due() == DueReview.CADENCE ? Kind.CADENCE : Kind.OWNERLESS,
                        e.decisionDueBy(),
                        null,
                        null));
            default -> Stream.empty();
        };
    }

    private record Asks(
            String id,
            Kind kind,
            LocalDate dueBy,
            @Nullable String question,
            @Nullable Door door) {
        Occasion of(BetLife bet, RecordedEvent asked) {
            Optional<Happened<DecisionRecorded>> answer = bet.all(DecisionRecorded.class).stream()
                    .filter(decision -> decision.recorded().sequence() > asked.sequence())
                    .filter(decision -> isAnsweredBy(decision.event()))
                    .findFirst();
            long seen = answer.map(each -> each.recorded().sequence())
                    .orElse((long) bet.pictures().size());
            return new Occasion(
                    id,
                    kind,
                    asked,
                    dueBy,
                    question,
                    door == null ? bet.pictures().get((int) seen - 1).headline().door() : door,
                    answer.orElse(null),
                    answer.isPresent() ? null : bet.endedAt().orElse(null));
        }

        /** A planned review is answered by whatever is decided about the bet; everything else has to be named. */
        private boolean isAnsweredBy(DecisionRecorded decision) {
            return decision.answers().contains(id)
                    || (kind == Kind.REQUEST && decision.decision().value().equals(id))
                    || (kind == Kind.CADENCE && decision.outcome() != DecisionOutcome.TRADE_OFF);
        }
    }
}
