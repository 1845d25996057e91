package dev.throughline.command.bet.time;

import dev.throughline.command.bet.state.BetState.Committed;
import dev.throughline.command.bet.state.BetState.Open;
import dev.throughline.command.bet.state.Facts;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Due;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.DecisionEvent.ReviewFellDue;
import dev.throughline.events.bet.DueReview;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Reviews that fall due by themselves: the day of the next one passed, or a critical bet had no owner for too long. */
final class ForcedReviews {
    private ForcedReviews() {}

    static List<Due<BetEvent>> fellDue(Open bet, Circumstances until) {
        return Stream.of(cadence(bet.facts(), until), ownerless(bet, until))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Due<BetEvent>> cadence(Facts bet, Circumstances until) {
        return Optional.ofNullable(bet.reviews().nextReviewBy()).map(day -> due(bet, DueReview.CADENCE, day, until));
    }

    /** Rule 2: a departure is never refused, but a critical bet in build does not go on without an owner unnoticed. */
    private static Optional<Due<BetEvent>> ownerless(Open bet, Circumstances until) {
        Facts facts = bet.facts();
        return Optional.ofNullable(facts.ownership().departedAt())
                .filter(departed -> bet instanceof Committed
                        && facts.profile().critical()
                        && facts.ownership().owner() == null
                        && !wasReviewedSince(departed, facts))
                .map(departed -> due(
                        facts,
                        DueReview.OWNERLESS,
                        LocalDate.ofInstant(departed, until.zone())
                                .plusDays(until.policy().ownerlessDays()),
                        until));
    }

    private static boolean wasReviewedSince(Instant departed, Facts bet) {
        return bet.reviews().due().values().stream()
                .anyMatch(review ->
                        review.why() == DueReview.OWNERLESS && !review.at().isBefore(departed));
    }

    private static Due<BetEvent> due(Facts bet, DueReview why, LocalDate day, Circumstances until) {
        return new Due<>(
                until.endOf(day),
                new ReviewFellDue(
                        bet.reviews().nextId(), why, day.plusDays(until.policy().decisionDays())));
    }
}
