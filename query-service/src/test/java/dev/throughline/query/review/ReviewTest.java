package dev.throughline.query.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.ActionId;
import dev.throughline.events.MetricId;
import dev.throughline.events.ObservationId;
import dev.throughline.events.PersonId;
import dev.throughline.events.StreamId;
import dev.throughline.events.metric.Aggregation;
import dev.throughline.events.metric.Grain;
import dev.throughline.events.portfolio.DeckSection;
import dev.throughline.events.portfolio.PortfolioEvent.DeckArranged;
import dev.throughline.events.review.ExceptionStatus;
import dev.throughline.events.review.ReviewEvent.ActionAssigned;
import dev.throughline.events.review.ReviewEvent.ActionCompleted;
import dev.throughline.events.review.ReviewEvent.ExceptionExplained;
import dev.throughline.events.review.ReviewEvent.ReviewClosed;
import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Facts;
import dev.throughline.query.stack.Reply;
import dev.throughline.query.stack.Stack;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/**
 * A review from its deck to its closing and after, over both doors. 2026-W46 ended on Sunday 15 November 2026; it was
 * closed on the 18th, the last day on which that was in time. 2026-W47 is open.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReviewTest {
    private static final String W46 = "/v1/portfolios/payments/reviews/2026-W46";
    private static final String W47 = "/v1/portfolios/payments/reviews/2026-W47";
    private static final Instant CLOSED = Instant.parse("2026-11-18T15:00:00Z");
    private static final Instant AFTER = Instant.parse("2026-11-25T10:00:00Z");
    private static final StreamId REVIEW = new StreamId("review/payments-2026-w46");

    private final Stack stack = new Stack();
    private final Asker viewer = stack.as("viewer", "payments");
    private String deck = "";
    private String hash = "";
    private long position;

    @BeforeAll
    void twoWeeks() throws Exception {
        Instant then = Instant.parse("2026-11-17T10:00:00Z");
        Weeks weeks = new Weeks(stack.log(), Month.JANUARY, DayOfWeek.SUNDAY, then);
        weeks.defined(Grain.WEEK, Aggregation.SUM).weekly("2026-W46", "10", "12", "10", "12", "10", "12", "5");
        ObservationId wrong = new ObservationId("o-7");
        weeks.target("2026-W46", "11").arranged(Weeks.entry(Weeks.METRIC, DeckSection.INPUT));
        stack.log().append(EventLog.portfolio("lending"), Facts.opened("Lending", "EUR", "UTC"), then, then);
        stack.settle();
        Reply made = viewer.get(W46 + "/deck");
        deck = made.body();
        hash = HexFormat.of()
                .formatHex(MessageDigest.getInstance("SHA-256").digest(deck.getBytes(StandardCharsets.UTF_8)));
        position = viewer.get(W46).json().at("/report/logPosition").asLong();

        var metric = new MetricId(Weeks.METRIC);
        at(CLOSED, new ExceptionExplained(metric, ExceptionStatus.INVESTIGATING, "no idea"));
        at(CLOSED, new ExceptionExplained(metric, ExceptionStatus.KNOWN, "a holiday"));
        at(CLOSED, assigned("ask-them", "2026-11-20"));
        at(CLOSED, assigned("fix-it", "2026-12-01"));
        at(CLOSED, assigned("tell-them", "2026-11-24"));
        at(CLOSED, new ReviewClosed(position, 1, hash, List.of(metric)));
        at(AFTER, new ActionCompleted(new ActionId("ask-them")));
        Weeks later = weeks.from(AFTER);
        later.corrected(wrong, "2026-W46", "11.5");
        later.observed("2026-W47", "12");
        stack.settle();
    }

    private void at(Instant when, dev.throughline.events.DomainEvent event) {
        stack.log().append(REVIEW, event, when, when);
    }

    private static ActionAssigned assigned(String action, String due) {
        return new ActionAssigned(new ActionId(action), "look", new PersonId("p-bob"), LocalDate.parse(due));
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    private JsonNode report(String path) {
        Reply reply = viewer.get(path);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json().get("report");
    }

    @Test
    void theFrozenHashStaysAfterALateCorrection() {
        JsonNode report = report(W46);

        assertThat(report.at("/deckHash").asString()).isEqualTo(hash);
        assertThat(report.at("/verified").asBoolean()).isTrue();
        assertThat(report.at("/logPosition").asLong()).isEqualTo(position);
        assertThat(report.at("/deck/charts/0/slots/5/current/value").asString()).isEqualTo("5");
        assertThat(viewer.get(W46 + "/deck").body()).isEqualTo(deck);
        assertThat(stack.as("auditor", "*").get(W46 + "/deck").body()).isEqualTo(deck);
        assertThat(viewer.get(W46 + "/deck?asOf=2026-12-24").body()).isEqualTo(deck);
        assertThat(report.at("/closing/by").asString()).isEqualTo("p-recorder");
        assertThat(report.at("/onTime").asBoolean()).isTrue();
    }

    @Test
    void liveShowsWhatHasChangedSince() {
        JsonNode live = report(W46 + "?live=true");

        assertThat(live.at("/verified").asBoolean(true)).isFalse();
        assertThat(live.at("/deck/charts/0/slots/5/current/value").asString()).isEqualTo("11.5");
        assertThat(live.at("/exceptions")).isEmpty();
    }

    @Test
    void beforeTheClosingTheReviewWasOpen() {
        JsonNode report = report(W46 + "?position=" + position);

        assertThat(report.at("/closing").isNull()).isTrue();
        assertThat(report.at("/verified").isNull()).isTrue();
        assertThat(report.at("/exceptions/0/explanation").isNull()).isTrue();
        assertThat(report.at("/deckHash").asString()).isEqualTo(hash);
        assertThat(report.at("/actions")).isEmpty();
    }

    /** Below 5.68, the limit of 10, 12, 10, 12, 10, 12, below the target of 11, and 7 from the week before. */
    @Test
    void anExceptionShowsItsFiguresAndWhatItsOwnerSaidLast() {
        JsonNode exception = report(W46).at("/exceptions/0");

        assertThat(exception
                        .get("causes")
                        .valueStream()
                        .map(cause -> cause.get("kind").asString()
                                + " " + cause.get("value").asString() + " "
                                + cause.get("bound").asString()))
                .containsExactly("TARGET_MISSED 5 11", "BELOW_LIMITS 5 5.68", "RANGE_EXCEEDED 7 6.54");
        assertThat(exception.at("/owner").asString()).isEqualTo("p-ada");
        assertThat(exception.at("/explanation/status").asString()).isEqualTo("KNOWN");
        assertThat(exception.at("/explanation/text").asString()).isEqualTo("a holiday");
    }

    @Test
    void openActionsOfEarlierReviewsAreCarriedOn() {
        JsonNode actions = report(W47 + "?asOf=2026-11-25").get("actions");

        assertThat(actions.valueStream()
                        .map(each -> each.get("action").asString() + " "
                                + each.get("overdue").asBoolean()))
                .containsExactly("fix-it false", "tell-them true");
        assertThat(report(W46).get("actions").get(0).get("doneAt").asString()).isEqualTo(AFTER.toString());
        assertThat(report(W46 + "?asOf=2026-11-19")
                        .get("actions")
                        .get(0)
                        .get("doneAt")
                        .isNull())
                .isTrue();
    }

    @Test
    void theListSaysWhichReviewsWereHeld() {
        JsonNode edges = viewer.get("/v1/portfolios/payments/reviews?asOf=2026-11-26")
                .json()
                .get("edges");

        // The deck was arranged on 17 November, in W47; W46 is there because it was held.
        assertThat(edges.valueStream().map(edge -> edge.at("/node/week").asString()))
                .containsExactly("2026-W47", "2026-W46");
        assertThat(edges.at("/0/node/dueBy").asString()).isEqualTo("2026-11-25");
        assertThat(edges.at("/0/node/onTime").asBoolean(true)).isFalse();
        assertThat(edges.at("/1/node/exceptions").asInt()).isEqualTo(1);
        assertThat(edges.at("/1/node/unexplained").asInt()).isZero();
        assertThat(edges.at("/1/node/openActions").asInt()).isEqualTo(2);
        assertThat(viewer.get("/v1/portfolios/payments/reviews.csv?asOf=2026-11-26")
                        .body()
                        .lines())
                .hasSize(3)
                .element(2)
                .asString()
                .startsWith("2026-W46,2026-11-09,2026-11-15,2026-11-18,2026-11-18T15:00:00Z,p-recorder,true,1,0,2");
    }

    @Test
    void bothDoorsAnswerTheSame() {
        Map<String, Object> moment = Map.of(
                "asOf", "2026-11-26", "position", stack.log().position(), "portfolio", "payments", "week", "2026-W46");
        String asked = "?asOf=2026-11-26&position=" + stack.log().position();

        JsonNode one = viewer.data("""
                        query($portfolio: ID!, $week: String!, $asOf: String, $position: Long) {
                          weeklyReview(portfolio: $portfolio, week: $week, asOf: $asOf, position: $position) {
                            report { portfolio week start end dueBy onTime deckFormat deckHash logPosition deckAsOf verified
                              closing { closedAt recordedAt by logPosition deckFormat deckHash exceptions }
                              deck { format portfolio week start end arrangement
                                charts { metric section drives version name formula unit grain aggregation comparison
                                  better owner monthsFrom axes
                                  slots { place kind label start end current { value version periods } priorYearEnd
                                    priorYear { value version periods } target }
                                  box { comparison lastWeek { value version periods } wow yoy mtd { value version periods }
                                    mtdYoy qtd { value version periods } qtdYoy ytd { value version periods } ytdYoy }
                                  limits { weeks mean meanRange lower upper range } }
                                exceptions { metric name owner causes { kind period value version bound bet } } }
                              exceptions { metric name owner causes { kind period value version bound bet }
                                explanation { status text by at } }
                              actions { action week text person due assignedAt doneAt overdue } } } }
                        """, moment).at("/weeklyReview/report");
        JsonNode list = viewer.data("""
                        query($portfolio: ID!, $asOf: String, $position: Long) {
                          weeklyReviews(portfolio: $portfolio, asOf: $asOf, position: $position) {
                            edges { node { week start end dueBy closedAt closedBy onTime exceptions unexplained
                              openActions } } } }
                        """, without(moment, "week")).at("/weeklyReviews/edges/0/node");

        assertThat(one).isEqualTo(report(W46 + asked));
        assertThat(list)
                .isEqualTo(viewer.get("/v1/portfolios/payments/reviews" + asked)
                        .json()
                        .at("/edges/0/node"));
    }

    private static Map<String, Object> without(Map<String, Object> map, String key) {
        Map<String, Object> rest = new java.util.HashMap<>(map);
        rest.remove(key);
        return rest;
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-W54", "2026-w47", "2025-W53", "47", "2026-11-22", "%20"})
    void aWeekThatThereIsNotIsABadQuestion(String week) {
        assertThat(viewer.get("/v1/portfolios/payments/reviews/" + week).status())
                .isEqualTo(400);
    }

    @Test
    void whoMayNotSeeThePortfolioLearnsNothing() {
        Asker outsider = stack.as("leader", "lending");
        for (String path : List.of(W46, W46 + "/deck", "/v1/portfolios/payments/reviews")) {
            Reply hidden = outsider.get(path);
            assertThat(hidden.status()).as(path).isEqualTo(404);
            assertThat(hidden.body())
                    .isEqualTo(outsider.get(path.replace("payments", "nowhere")).body());
        }
    }

    @Test
    void aMetricOpensToItsDefinitionsTargetsAndObservations() {
        JsonNode metric = report("/v1/metrics/orders");
        JsonNode observations =
                viewer.get("/v1/metrics/orders/observations?last=3").json().get("edges");

        assertThat(metric.at("/versions/0/owner").asString()).isEqualTo("p-ada");
        assertThat(metric.at("/targets/0/period").asString()).isEqualTo("2026-W46");
        assertThat(metric.at("/targets/0/value").asString()).isEqualTo("11");
        // The wrong one of W46, its correction, and W47.
        assertThat(observations.at("/0/node/supersededBy").asString())
                .isEqualTo(observations.at("/1/node/observation").asString());
        assertThat(observations.at("/1/node/supersedes").asString()).isEqualTo("o-7");
        assertThat(observations.at("/1/node/value").asString()).isEqualTo("11.5");
        assertThat(viewer.get("/v1/metrics")
                        .json()
                        .at("/edges/0/node/last/period")
                        .asString())
                .isEqualTo("2026-W47");
        assertThat(viewer.get("/v1/metrics?portfolio=lending")
                        .json()
                        .get("totalCount")
                        .asLong())
                .isZero();
        assertThat(viewer.get("/v1/metrics/orders/observations.csv").body().lines())
                .hasSize(1 + 9);
        assertThat(viewer.get("/v1/metrics.csv").body().lines()).hasSize(2);
        assertThat(stack.as("leader", "lending").get("/v1/metrics/orders").body())
                .isEqualTo(stack.as("leader", "lending").get("/v1/metrics/none").body());
    }

    @Test
    void aMetricAnswersTheSameOverGraphQl() {
        String asked = "?position=" + stack.log().position() + "&asOf=2026-11-26";
        JsonNode data = viewer.data(
                """
                        query($asOf: String, $position: Long) {
                          metric(id: "orders", asOf: $asOf, position: $position) { report { id portfolio version
                            versions { version name formula unit grain aggregation comparison better owner definedAt by }
                            targets { period start end value setAt by } observations } }
                          metricObservations(id: "orders", first: 1, asOf: $asOf, position: $position) { edges { node {
                            observation version period start end value numerator denominator supersedes supersededBy
                            effectiveAt recordedAt by } } }
                          metrics(asOf: $asOf, position: $position, first: 1) { edges { node { id portfolio observations
                            definition { version name formula unit grain aggregation comparison better owner definedAt
                              by }
                            last { observation version period start end value numerator denominator supersedes
                              supersededBy effectiveAt recordedAt by } } } } }
                        """, Map.of("asOf", "2026-11-26", "position", stack.log().position()));

        assertThat(data.at("/metric/report")).isEqualTo(report("/v1/metrics/orders" + asked));
        assertThat(data.at("/metricObservations/edges/0/node"))
                .isEqualTo(viewer.get("/v1/metrics/orders/observations" + asked)
                        .json()
                        .at("/edges/0/node"));
        assertThat(data.at("/metrics/edges/0/node"))
                .isEqualTo(viewer.get("/v1/metrics" + asked).json().at("/edges/0/node"));
    }

    @Test
    void nonsenseThatAReviewWasClosedWithIsShownAsNotVerified() {
        var stream = new StreamId("review/lending-2026-w46");
        stack.log()
                .append(stream, new ReviewClosed(9_007_199_254_740_991L, 1, "0".repeat(64), List.of()), AFTER, AFTER);
        var other = new StreamId("review/lending-2026-w45");
        stack.log().append(other, new ReviewClosed(1, 2, "0".repeat(64), List.of()), AFTER, AFTER);
        stack.settle();
        Asker lender = stack.as("viewer", "lending");

        JsonNode ahead = lender.get("/v1/portfolios/lending/reviews/2026-W46").json();
        JsonNode before = lender.get("/v1/portfolios/lending/reviews/2026-W45").json();

        assertThat(ahead.at("/report/verified").asBoolean(true)).isFalse();
        assertThat(ahead.at("/report/onTime").asBoolean(true)).isFalse();
        assertThat(before.at("/report/verified").isNull()).isTrue();
    }

    /** Two machines record: the one that arranged the deck is five minutes ahead of the one that closed the review. */
    @Test
    void theFrozenDeckHasWhatWasRecordedByAClockThatRanAhead() {
        Instant ahead = AFTER.plusSeconds(300);
        StreamId portfolio = EventLog.portfolio("renting");
        var review = new StreamId("review/renting-2026-w46");
        stack.log().append(portfolio, Facts.opened("Renting", "EUR", "UTC"), AFTER, AFTER);
        stack.log().append(portfolio, new DeckArranged(1, List.of()), ahead, ahead);
        stack.log().append(review, assigned("look", "2026-12-01"), AFTER, AFTER);
        var closed = new ReviewClosed(stack.log().position(), 1, "0".repeat(64), List.of());
        stack.log().append(review, closed, AFTER, AFTER);
        stack.settle();

        JsonNode report = stack.as("viewer", "renting")
                .get("/v1/portfolios/renting/reviews/2026-W46")
                .json()
                .get("report");

        assertThat(report.at("/deckAsOf").asString()).isEqualTo(ahead.toString());
        assertThat(report.at("/deck/arrangement").asInt(0)).isEqualTo(1);
    }
}
