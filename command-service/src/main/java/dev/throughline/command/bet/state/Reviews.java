package dev.throughline.command.bet.state;

import dev.throughline.events.FiringId;
import dev.throughline.events.bet.DecisionEvent.ReviewFellDue;
import dev.throughline.events.bet.DueReview;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a bet is to be decided about again.
 *
 * @param nextReviewBy null while no review is planned
 * @param due reviews that fell due
 */
public record Reviews(@Nullable LocalDate nextReviewBy, Map<FiringId, Due> due) {
    static final Reviews NONE = new Reviews(null, Map.of());

    /** @param answeredAt when a decision named it, or made it pointless; null while it is undecided */
    public record Due(
            FiringId id,
            DueReview why,
            LocalDate decisionDueBy,
            Instant at,
            @Nullable Instant answeredAt) {}

    Reviews plannedFor(@Nullable LocalDate day) {
        return new Reviews(day, due);
    }

    Reviews after(ReviewFellDue e, Instant at) {
        return new Reviews(
                e.due() == DueReview.CADENCE ? null : nextReviewBy,
                Copies.with(due, e.firing(), new Due(e.firing(), e.due(), e.decisionDueBy(), at, null)));
    }

    /** Any decision with an outcome for the bet answers the cadence; ownerlessness has to be named. */
    Reviews answered(List<String> answers, Instant at) {
        Map<FiringId, Due> next = new LinkedHashMap<>(due);
        undecided()
                .filter(review -> review.why() == DueReview.CADENCE
                        || answers.contains(review.id().value()))
                .forEach(review -> next.put(
                        review.id(), new Due(review.id(), review.why(), review.decisionDueBy(), review.at(), at)));
        return new Reviews(nextReviewBy, Collections.unmodifiableMap(next));
    }

    public Stream<Due> undecided() {
        return due.values().stream().filter(review -> review.answeredAt() == null);
    }

    /** Whether a forced review blocks the bet like a firing. */
    public boolean isBlocking() {
        return undecided().anyMatch(review -> review.why() == DueReview.OWNERLESS);
    }

    public FiringId nextId() {
        return new FiringId("review-" + (due.size() + 1));
    }
}
