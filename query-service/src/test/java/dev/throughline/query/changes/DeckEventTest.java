package dev.throughline.query.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.DomainEvent;
import dev.throughline.events.MetricId;
import dev.throughline.events.ObservationId;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.Quantity;
import dev.throughline.events.StreamId;
import dev.throughline.events.metric.Aggregation;
import dev.throughline.events.metric.Better;
import dev.throughline.events.metric.Comparison;
import dev.throughline.events.metric.Grain;
import dev.throughline.events.metric.MetricEvent.MetricDefined;
import dev.throughline.events.metric.MetricEvent.MetricObserved;
import dev.throughline.events.metric.MetricTerms;
import dev.throughline.events.metric.Periods;
import dev.throughline.events.metric.Reading;
import dev.throughline.events.review.ExceptionStatus;
import dev.throughline.events.review.ReviewEvent.ExceptionExplained;
import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Facts;
import dev.throughline.query.stack.Stack;
import java.io.UncheckedIOException;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

/** Who listens to a review hears of what happens in it and of what may change its deck, and of nothing else. */
class DeckEventTest {
    private static final Instant THEN = Instant.parse("2026-11-24T10:00:00Z");
    private static final Periods WEEKS = new Periods(DayOfWeek.SUNDAY);
    private static final MetricId ORDERS = new MetricId("orders");

    private static MetricObserved observed(String observation, String week) {
        return new MetricObserved(
                new ObservationId(observation),
                1,
                WEEKS.named(Grain.WEEK, week).orElseThrow(),
                new Reading(Quantity.of("1"), null, null));
    }

    private static boolean concernsW46(StreamId stream, DomainEvent event) {
        var recorded = new EventLog().append(stream, event, THEN, THEN);
        var end = WEEKS.named(Grain.WEEK, "2026-W46").orElseThrow().end();
        return new DeckEvent("payments", recorded).concerns("payments", "2026-W46", end);
    }

    @Test
    void aFigureOfALaterWeekChangesNoDeckAndOneOfAnEarlierWeekMay() {
        assertThat(concernsW46(StreamId.of(ORDERS), observed("o-1", "2026-W45")))
                .isTrue();
        assertThat(concernsW46(StreamId.of(ORDERS), observed("o-1", "2026-W46")))
                .isTrue();
        assertThat(concernsW46(StreamId.of(ORDERS), observed("o-1", "2026-W47")))
                .isFalse();
    }

    @Test
    void whatHappensInTheReviewOfAnotherWeekIsNotHeard() {
        var said = new ExceptionExplained(ORDERS, ExceptionStatus.KNOWN, "a holiday");

        assertThat(concernsW46(new StreamId("review/payments-2026-w46"), said)).isTrue();
        assertThat(concernsW46(new StreamId("review/payments-2026-w47"), said)).isFalse();
    }

    @Test
    void aListenerHearsTheReviewAndTheFiguresOnceTheViewsShowThem() {
        try (Stack stack = new Stack("--spring.graphql.http.sse.keep-alive=200ms")) {
            stack.log().append(EventLog.portfolio("payments"), Facts.opened("Payments", "EUR", "UTC"), THEN, THEN);
            var terms = new MetricTerms(
                    "Orders",
                    "count",
                    "orders",
                    Grain.WEEK,
                    Aggregation.SUM,
                    Comparison.PERCENT,
                    Better.UP,
                    new PersonId("p-ada"));
            stack.log()
                    .append(StreamId.of(ORDERS), new MetricDefined(new PortfolioId("payments"), 1, terms), THEN, THEN);
            stack.settle();
            Asker viewer = stack.as("viewer", "payments");
            Queue<String> heard = new ConcurrentLinkedQueue<>();
            try (Stream<String> lines = viewer.listen("""
                    subscription { reviewChanged(portfolio: "payments", week: "2026-W46") { week stream type } }
                    """)) {
                Thread.ofVirtual().start(() -> hear(lines, heard));
                awaitFigureAndExplanation(stack, heard);
            }

            assertThat(heard).noneMatch(line -> line.contains("2026-w47") || line.contains("errors"));
            assertThat(refusal(viewer, "lending", "2026-W46")).contains("portfolio.unknown");
            assertThat(refusal(viewer, "payments", "2026-W54")).contains("parameter.malformed");
        }
    }

    /** The listener may begin after the first event, so more follow until both are heard. */
    private static void awaitFigureAndExplanation(Stack stack, Queue<String> heard) {
        var said = new ExceptionExplained(ORDERS, ExceptionStatus.KNOWN, "a holiday");
        Awaitility.await()
                .atMost(Duration.ofSeconds(30))
                .pollInterval(Duration.ofMillis(300))
                .until(() -> {
                    stack.log().append(new StreamId("review/payments-2026-w47"), said, THEN, THEN);
                    stack.log().append(new StreamId("review/payments-2026-w46"), said, THEN, THEN);
                    stack.log()
                            .append(
                                    StreamId.of(ORDERS),
                                    observed("o-" + stack.log().position(), "2026-W45"),
                                    THEN,
                                    THEN);
                    stack.settle();
                    return heard.stream().anyMatch(line -> line.contains("metric.observed.v1"))
                            && heard.stream().anyMatch(line -> line.contains("review/payments-2026-w46"));
                });
    }

    private static String refusal(Asker viewer, String portfolio, String week) {
        String query = "subscription { reviewChanged(portfolio: \"%s\", week: \"%s\") { week } }";
        try (Stream<String> lines = viewer.listen(query.formatted(portfolio, week))) {
            return String.join("\n", lines.toList());
        }
    }

    /** Until the test closes the stream, which ends the reading with an exception. */
    private static void hear(Stream<String> lines, Queue<String> heard) {
        try {
            lines.forEach(heard::add);
        } catch (UncheckedIOException closed) {
            heard.add("closed");
        }
    }
}
