package dev.throughline.command.review;

import dev.throughline.command.review.ReviewCommand.AssignAction;
import dev.throughline.command.review.ReviewCommand.CloseReview;
import dev.throughline.command.review.ReviewCommand.CompleteAction;
import dev.throughline.command.review.ReviewCommand.ExplainException;
import dev.throughline.command.review.ReviewState.Closed;
import dev.throughline.command.review.ReviewState.Progress;
import dev.throughline.command.review.ReviewState.Running;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Decider;
import dev.throughline.command.rules.Needs;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.EventContext;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.StreamId;
import dev.throughline.events.metric.Grain;
import dev.throughline.events.metric.Period;
import dev.throughline.events.review.ReviewEvent;
import dev.throughline.events.review.ReviewEvent.ActionAssigned;
import dev.throughline.events.review.ReviewEvent.ActionCompleted;
import dev.throughline.events.review.ReviewEvent.ExceptionExplained;
import dev.throughline.events.review.ReviewEvent.ReviewClosed;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rules of a weekly review: its commands go to a week of a portfolio that exists. */
public final class ReviewDecider implements Decider<ReviewCommand, ReviewState, ReviewEvent> {

    @Override
    public ReviewState initial() {
        return new Running(Map.of());
    }

    @Override
    public @Nullable PortfolioId portfolioOf(StreamId stream, @Nullable ReviewCommand command, ReviewState state) {
        return ReviewedWeek.of(stream).map(ReviewedWeek::portfolio).orElse(null);
    }

    @Override
    public Needs needs(StreamId stream, ReviewCommand command, ReviewState state) {
        return switch (command) {
            case ExplainException c ->
                Needs.reading(Optional.ofNullable(c.metric()).map(StreamId::of).stream()
                        .collect(Collectors.toSet()));
            case CloseReview c -> Closing.needs(c);
            case AssignAction c -> Needs.NOTHING;
            case CompleteAction c -> Needs.NOTHING;
        };
    }

    @Override
    public Verdict<ReviewEvent> decide(ReviewCommand command, ReviewState state, Circumstances now) {
        Optional<Period> week =
                ReviewedWeek.of(now.stream()).flatMap(reviewed -> now.periods().named(Grain.WEEK, reviewed.label()));
        if (now.portfolio() == null || week.isEmpty()) {
            return new Verdict.Refused<>(
                    week.isEmpty() ? noSuchWeek(now) : Violation.unknown(StreamId.of(portfolio(now))));
        }
        return decide(command, state, week.get(), now);
    }

    private static Verdict<ReviewEvent> decide(
            ReviewCommand command, ReviewState state, Period week, Circumstances now) {
        return switch (command) {
            case ExplainException c -> Explanation.decide(c, state, week, now);
            case AssignAction c -> Actions.decide(c, state, week, now);
            case CompleteAction c -> Actions.decide(c, state);
            case CloseReview c -> Closing.decide(c, state, week, now);
        };
    }

    private static PortfolioId portfolio(Circumstances now) {
        return ReviewedWeek.of(now.stream()).orElseThrow().portfolio();
    }

    private static Violation noSuchWeek(Circumstances now) {
        return Violation.input(
                "week.malformed",
                "Expected a review of an ISO week of a portfolio, such as 2026-W47 of 'retail', but found '"
                        + now.stream().id() + "'.",
                "Name the week by the ISO week of the day three days before its end; an import line says"
                        + " retail-2026-w47.");
    }

    @Override
    public ReviewState evolve(ReviewState state, ReviewEvent event, EventContext context) {
        return switch (event) {
            case ExceptionExplained e -> state;
            case ActionAssigned e -> state.with(e.action(), Progress.ASSIGNED);
            case ActionCompleted e -> state.with(e.action(), Progress.COMPLETED);
            case ReviewClosed e -> new Closed(state.actions());
        };
    }
}
