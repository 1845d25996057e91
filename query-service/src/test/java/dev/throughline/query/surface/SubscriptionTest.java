package dev.throughline.query.surface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.bet.OwnershipEvent.OwnerAssigned;
import dev.throughline.events.wire.EventCatalog;
import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Facts;
import dev.throughline.query.stack.Stack;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;

/** Who listens hears of what they may see, as it becomes visible, and of nothing else. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SubscriptionTest {
    private static final Instant THEN = Instant.parse("2025-03-14T10:00:00Z");
    private static final String FIELDS = "{ bet portfolio version type }";

    private final Stack stack = new Stack("--spring.graphql.http.sse.keep-alive=200ms");
    private final Queue<Stream<String>> open = new ConcurrentLinkedQueue<>();
    private final Asker viewer = stack.as("viewer", "payments");

    @BeforeAll
    void bets() {
        stack.log().append(EventLog.portfolio("payments"), Facts.opened("Payments", "EUR", "UTC"), THEN, THEN);
        stack.log().append(EventLog.portfolio("lending"), Facts.opened("Lending", "EUR", "UTC"), THEN, THEN);
        stack.log().append(EventLog.bet("one"), Facts.proposed("payments", "One"), THEN, THEN);
        stack.log().append(EventLog.bet("two"), Facts.proposed("payments", "Two"), THEN, THEN);
        stack.log().append(EventLog.bet("theirs"), Facts.proposed("lending", "Theirs"), THEN, THEN);
        stack.settle();
    }

    @AfterEach
    void hangUp() {
        open.forEach(Stream::close);
        open.clear();
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    void aChangeOfTheRoadmapIsHeardAndOneOfAnotherPortfolioIsNot() {
        Queue<String> heard = listen("subscription { roadmapChanged(portfolio: \"payments\") " + FIELDS + " }");

        stack.log().append(EventLog.bet("theirs"), Facts.owned("p-eve"), THEN, THEN);
        hearOwnerOf("one", heard);

        assertThat(heard).noneMatch(line -> line.contains("theirs") || line.contains("errors"));
        assertThat(heard).anyMatch(line -> line.contains(EventCatalog.wireNameOf(OwnerAssigned.class)));
    }

    @Test
    void aChangeOfTheBetIsHeardAndOneOfAnotherBetIsNot() {
        Queue<String> heard = listen("subscription { betChanged(id: \"two\") " + FIELDS + " }");

        stack.log().append(EventLog.bet("one"), Facts.owned("p-eve"), THEN, THEN);
        hearOwnerOf("two", heard);

        assertThat(heard).noneMatch(line -> line.contains("\"one\""));
    }

    @Test
    void whoMayNotSeeItIsRefusedAsIfItWereNotThere() {
        for (String field : List.of("betChanged(id: \"theirs\")", "betChanged(id: \"nothing\")")) {
            assertThat(refusal(field)).contains("bet.unknown");
        }
        for (String field : List.of("roadmapChanged(portfolio: \"lending\")", "roadmapChanged(portfolio: \"none\")")) {
            assertThat(refusal(field)).contains("portfolio.unknown");
        }
    }

    @Test
    void whenTheLastListenerHangsUpNobodyLooks() {
        Statements looks = Statements.of(
                stack.service().getBean(JdbcTemplate.class), frame -> frame.endsWith(".changes.ChangeFeed"));
        try (Stream<String> lines = viewer.listen("subscription { betChanged(id: \"one\") " + FIELDS + " }")) {
            assertThat(lines).isNotNull();
            soon().until(() -> looks.made() > 1);
        }

        AtomicInteger seen = new AtomicInteger(-1);
        soon().pollInterval(Duration.ofSeconds(1)).until(() -> seen.getAndSet(looks.made()) == looks.made());
    }

    private String refusal(String field) {
        try (Stream<String> lines = viewer.listen("subscription { " + field + " " + FIELDS + " }")) {
            return String.join("\n", lines.toList());
        }
    }

    /** The listener may begin after the first event, so more follow until one is heard. */
    private void hearOwnerOf(String bet, Queue<String> heard) {
        soon().pollInterval(Duration.ofMillis(300)).until(() -> {
            stack.log().append(EventLog.bet(bet), Facts.owned("p-ada"), THEN, THEN);
            stack.settle();
            return heard.stream().anyMatch(line -> line.contains("\"bet\":\"" + bet + "\""));
        });
    }

    private static ConditionFactory soon() {
        return Awaitility.await().atMost(Duration.ofSeconds(30));
    }

    private Queue<String> listen(String query) {
        Queue<String> heard = new ConcurrentLinkedQueue<>();
        Stream<String> lines = viewer.listen(query);
        open.add(lines);
        Thread.ofVirtual().start(() -> hear(lines, heard));
        return heard;
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
