package dev.throughline.query.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.MetricId;
import dev.throughline.events.StreamId;
import dev.throughline.events.metric.Aggregation;
import dev.throughline.events.metric.Grain;
import dev.throughline.events.portfolio.DeckSection;
import dev.throughline.events.review.ReviewEvent.ReviewClosed;
import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.Stack;
import dev.throughline.query.verification.Verified;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.Month;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The deck of a closed week is made again by whoever verifies, and another hash than its own is found. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClosedDecksTest {
    private static final StreamId REVIEW = new StreamId("review/payments-2026-w46");
    private static final Instant THEN = Instant.parse("2026-11-17T10:00:00Z");

    private final Stack stack = new Stack();
    private final Asker auditor = stack.as("auditor", "*");
    private final JdbcClient owner = stack.service().getBean(JdbcClient.class);

    @BeforeAll
    void aClosedWeekAndALateFigure() {
        Weeks weeks = new Weeks(stack.log(), Month.JANUARY, DayOfWeek.SUNDAY, THEN);
        weeks.defined(Grain.WEEK, Aggregation.SUM).weekly("2026-W46", "10", "12", "10", "12", "10", "12", "5");
        weeks.arranged(Weeks.entry(Weeks.METRIC, DeckSection.INPUT));
        stack.settle();
        JsonNode report =
                auditor.get("/v1/portfolios/payments/reviews/2026-W46").json().get("report");
        var closed = new ReviewClosed(
                report.get("logPosition").asLong(),
                1,
                report.get("deckHash").asString(),
                List.of(new MetricId(Weeks.METRIC)));
        stack.log().append(REVIEW, closed, THEN.plusSeconds(60), THEN.plusSeconds(60));
        var other = new ReviewClosed(1, 2, "0".repeat(64), List.of());
        stack.log().append(new StreamId("review/payments-2026-w45"), other, THEN.plusSeconds(90), THEN.plusSeconds(90));
        weeks.from(THEN.plusSeconds(600)).observed("2026-W47", "12");
        stack.settle();
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    void aDeckThatIsTheOneThatWasClosedIsClean() {
        JsonNode result = Verified.by(auditor).result();

        assertThat(result.get("clean").asBoolean()).as(result.toString()).isTrue();
        assertThat(result.get("checked").toString()).contains("{\"subject\":\"closed decks\",\"things\":1}");
        assertThat(result.get("notes").get(0).asString())
                .isEqualTo("The deck of payments 2026-W45 was closed in form 2, which is not made any more, and was not"
                        + " compared.");
    }

    @Test
    void anotherHashIsNamedWithBoth() {
        change("\"deckHash\":\"", "\"deckHash\":\"" + "f".repeat(4), 4, "review.closed.v1");
        Verified verified;
        try {
            verified = Verified.by(auditor);
        } finally {
            restore();
        }

        JsonNode finding = verified.findings().getFirst();
        assertThat(verified.findings()).hasSize(1);
        assertThat(finding.get("kind").asString()).isEqualTo("DECK_CHANGED");
        assertThat(finding.get("stream").asString()).isEqualTo(REVIEW.value());
        assertThat(finding.get("words").asString())
                .startsWith("The deck of payments 2026-W46, made again as of log position ")
                .contains("but it was closed with ffff");
    }

    @Test
    void aFigureBehindAClosedDeckIsFoundInItsHash() {
        change("\"value\":\"", "\"value\":\"9", 0, "metric.observed.v1");
        Verified verified;
        try {
            verified = Verified.by(auditor);
        } finally {
            restore();
        }

        assertThat(verified.findings())
                .extracting(finding -> finding.get("kind").asString())
                .containsExactly("DECK_CHANGED");
    }

    /** Writes into the payload of the first event of a type, with the rights of the owner. */
    private void change(String behind, String instead, int drop, String type) {
        owner.sql("CREATE TABLE kept AS SELECT position, payload FROM event_record")
                .update();
        int changed = owner.sql("""
                        UPDATE event_record
                        SET payload = replace(payload, substring(payload FROM :behind || repeat('.', :drop)), :instead)
                        WHERE position = (SELECT min(position) FROM event_record
                                          WHERE type = :type AND stream <> 'review/payments-2026-w45')""")
                .param("behind", behind)
                .param("drop", drop)
                .param("instead", instead)
                .param("type", type)
                .update();
        assertThat(changed).isEqualTo(1);
    }

    private void restore() {
        owner.sql("UPDATE event_record e SET payload = kept.payload FROM kept WHERE kept.position = e.position")
                .update();
        owner.sql("DROP TABLE kept").update();
    }
}
