package dev.throughline.command.review;

import static dev.throughline.command.rules.Given.but;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.review.ReviewCommand.AssignAction;
import dev.throughline.command.review.ReviewCommand.CloseReview;
import dev.throughline.command.review.ReviewCommand.CompleteAction;
import dev.throughline.command.review.ReviewCommand.ExplainException;
import dev.throughline.command.rules.Given;
import dev.throughline.command.rules.MetricFacts;
import dev.throughline.events.ActionId;
import dev.throughline.events.MetricId;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.StreamId;
import dev.throughline.events.review.ExceptionStatus;
import dev.throughline.events.review.ReviewEvent;
import dev.throughline.events.review.ReviewEvent.ActionAssigned;
import dev.throughline.events.review.ReviewEvent.ActionCompleted;
import dev.throughline.events.review.ReviewEvent.ExceptionExplained;
import dev.throughline.events.review.ReviewEvent.ReviewClosed;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of a weekly review: that of 2 to 8 March 2026, on 10 March. */
class ReviewDeciderTest {
    private static final String HASH = "0123456789abcdef".repeat(4);
    private static final ExplainException EXPLAIN =
            new ExplainException(new MetricId("orders"), ExceptionStatus.KNOWN, "The shop was down on Monday");
    private static final AssignAction ASSIGN = new AssignAction(
            new ActionId("retry-payments"),
            "Retry failed payments",
            new PersonId("prs-owner1"),
            LocalDate.parse("2026-03-20"));
    private static final CompleteAction COMPLETE = new CompleteAction(new ActionId("retry-payments"));
    private static final CloseReview CLOSE = new CloseReview(4711L, 1, HASH, List.of(new MetricId("orders")));
    private static final ActionAssigned ASSIGNED = new ActionAssigned(
            new ActionId("retry-payments"),
            "Retry failed payments",
            new PersonId("prs-owner1"),
            LocalDate.parse("2026-03-20"));
    private static final ReviewClosed CLOSED = new ReviewClosed(4711, 1, HASH, List.of(new MetricId("orders")));

    private final Given<ReviewCommand, ReviewState, ReviewEvent> review = of("review/retail-2026-w10");

    private static Given<ReviewCommand, ReviewState, ReviewEvent> of(String stream) {
        return Given.<ReviewCommand, ReviewState, ReviewEvent>nothing(new ReviewDecider(), stream)
                .knowing(
                        "metric/orders",
                        new MetricFacts(new MetricId("orders"), new PortfolioId("retail"), List.of(), List.of()))
                .knowing(
                        "metric/elsewhere",
                        new MetricFacts(new MetricId("elsewhere"), new PortfolioId("wholesale"), List.of(), List.of()));
    }

    @Test
    void anExceptionIsExplainedAsOftenAsMoreIsKnown() {
        ExceptionExplained explained =
                new ExceptionExplained(new MetricId("orders"), ExceptionStatus.KNOWN, "The shop was down on Monday");
        review.when(EXPLAIN).then(explained);
        review.and(explained).when(EXPLAIN).then(explained);
        review.when(new ExplainException(null, null, " "))
                .thenRefused("metric.missing", "status.missing", "text.blank");
        review.when(but(EXPLAIN, "metric", new MetricId("elsewhere"))).thenRefused("metric.unknown");
    }

    @Test
    void anActionIsGivenToSomebodyByADay() {
        review.when(ASSIGN).then(ASSIGNED);
        review.when(new AssignAction(null, null, null, null))
                .thenRefused("text.missing", "person.missing", "due.missing");
        review.and(ASSIGNED).when(ASSIGN).thenRefused("action.exists");
        review.and(ASSIGNED).when(but(ASSIGN, "action", null)).then(but(ASSIGNED, "action", new ActionId("action-2")));
    }

    @Test
    void anActionIsCompletedOnceAndAlsoAfterTheClose() {
        ActionCompleted completed = new ActionCompleted(new ActionId("retry-payments"));
        review.and(ASSIGNED).when(COMPLETE).then(completed);
        review.and(ASSIGNED, CLOSED).when(COMPLETE).then(completed);
        review.and(ASSIGNED, completed).when(COMPLETE).thenRefused("action.completed");
        review.when(COMPLETE).thenRefused("action.unknown");
        review.when(new CompleteAction(null)).thenRefused("action.missing");
    }

    @Test
    void aReviewIsClosedOnceAndNothingIsAddedAfterwards() {
        review.when(CLOSE).then(CLOSED);
        review.and(CLOSED).when(CLOSE).thenRefused("review.closed");
        review.and(CLOSED).when(EXPLAIN).thenRefused("review.closed");
        review.and(CLOSED).when(ASSIGN).thenRefused("review.closed");
    }

    @Test
    void aReviewIsClosedWhenItsWeekIsOver() {
        // In Berlin the ninth starts at 23:00 UTC.
        review.at("2026-03-08T22:59:59Z").when(CLOSE).thenRefused("week.not-over");
        review.at("2026-03-08T23:00:00Z").when(CLOSE).thenAccepted();
    }

    @Test
    void aReviewBeginsWithItsWeek() {
        review.at("2026-03-01T22:59:59Z").when(EXPLAIN).thenRefused("week.not-begun");
        review.at("2026-03-01T22:59:59Z").when(ASSIGN).thenRefused("week.not-begun");
        review.at("2026-03-01T23:00:00Z").when(EXPLAIN).thenAccepted();
    }

    @Test
    void aFrozenDeckIsNamedByPositionFormatAndHash() {
        review.when(new CloseReview(null, null, null, List.of()))
                .thenRefused("logPosition.missing", "deckFormat.missing", "deckHash.missing");
        review.when(new CloseReview(0L, 0, HASH.toUpperCase(java.util.Locale.ROOT), List.of()))
                .thenRefused("logPosition.out-of-range", "deckFormat.out-of-range", "deckHash.malformed");
        review.when(but(CLOSE, "exceptions", List.of(new MetricId("elsewhere"))))
                .thenRefused("metric.unknown");
        review.when(but(CLOSE, "exceptions", Collections.nCopies(101, new MetricId("orders"))))
                .thenRefused("exceptions.too-many");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"review/retail", "review/retail-2026-w54", "review/retail-2025-w53", "review/retail-2026-10"})
    void aReviewIsOfAWeekThatThereIs(String stream) {
        of(stream).when(EXPLAIN).thenRefused("week.malformed");
    }

    @Test
    void aReviewIsOfAPortfolioThatThereIs() {
        review.withoutPortfolio().when(EXPLAIN).thenRefused("portfolio.unknown");
        StreamId stream = new StreamId("review/" + "a".repeat(63) + "-2026-w10");
        assertThat(new ReviewDecider().portfolioOf(stream, null, review.state()))
                .isEqualTo(new PortfolioId("a".repeat(63)));
    }

    @Test
    void theMetricsAreRead() {
        ReviewDecider decider = new ReviewDecider();
        StreamId stream = new StreamId("review/retail-2026-w10");
        StreamId orders = new StreamId("metric/orders");
        assertThat(decider.needs(stream, EXPLAIN, review.state()).reads()).containsExactly(orders);
        assertThat(decider.needs(stream, CLOSE, review.state()).reads()).containsExactly(orders);
        assertThat(decider.needs(stream, ASSIGN, review.state()).reads()).isEmpty();
    }
}
