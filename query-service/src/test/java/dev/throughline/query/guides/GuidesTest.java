package dev.throughline.query.guides;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.MetricId;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.metric.Aggregation;
import dev.throughline.events.metric.Better;
import dev.throughline.events.metric.Comparison;
import dev.throughline.events.metric.Grain;
import dev.throughline.events.metric.MetricEvent.MetricDefined;
import dev.throughline.events.metric.MetricTerms;
import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Facts;
import dev.throughline.query.stack.Reply;
import dev.throughline.query.stack.Stack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

/** Every request that the guides tell people to copy is answered; they name the ids of the demo. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GuidesTest {
    private static final Path GUIDES = Path.of(System.getProperty("specs.directory"), "../guide");
    private static final Pattern GET =
            Pattern.compile("curl [^\\n]*?[\"']http://127\\.0\\.0\\.1:8081(/v1/[^\"']*)[\"']");
    private static final Pattern GRAPHQL = Pattern.compile("```graphql\\n(.*?)```", Pattern.DOTALL);
    private static final Instant THEN = Instant.parse("2024-12-02T09:00:00Z");

    private final Stack stack = new Stack();
    private final Asker leader = stack.as("leader", "*");

    @BeforeAll
    void whatTheGuidesName() {
        EventLog log = stack.log();
        log.append(EventLog.portfolio("demo-retail"), Facts.opened("Retail", "EUR", "Europe/Berlin"), THEN, THEN);
        Stream.of("basket-by-voice", "one-tap-checkout", "pay-in-one-tap")
                .forEach(bet -> log.append(EventLog.bet(bet), Facts.proposed("demo-retail", bet), THEN, THEN));
        Instant march = Instant.parse("2026-03-14T10:00:00Z");
        var bet = EventLog.bet("basket-by-voice");
        log.append(bet, Facts.decided("kill-1", DecisionOutcome.KILL), march, march);
        log.append(bet, Facts.killed("kill-1"), march, march);
        var terms = new MetricTerms(
                "Orders",
                "paid",
                "orders",
                Grain.WEEK,
                Aggregation.SUM,
                Comparison.PERCENT,
                Better.UP,
                new PersonId("p-ada"));
        var orders = StreamId.of(new MetricId("demo-retail-orders"));
        log.append(orders, new MetricDefined(new PortfolioId("demo-retail"), 1, terms), THEN, THEN);
        stack.settle();
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    static List<String> paths() {
        return all(GET);
    }

    static List<String> queries() {
        return all(GRAPHQL);
    }

    private static List<String> all(Pattern what) {
        try (Stream<Path> files = Files.walk(GUIDES)) {
            return files.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .flatMap(file -> what.matcher(read(file)).results().map(found -> found.group(1)))
                    .distinct()
                    .toList();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    @ParameterizedTest
    @MethodSource("paths")
    void aPathIsAnswered(String path) {
        Reply reply = leader.get(path);

        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
    }

    @ParameterizedTest
    @MethodSource("queries")
    void aQueryIsAnswered(String query) {
        JsonNode answer = leader.graphql(query, Map.of()).json();

        assertThat(answer.get("errors")).as(query).isNull();
    }

    @Test
    void theFiveQuestionsSayWhatTheyPromise() {
        JsonNode board = leader.get("/v1/roadmap?portfolio=demo-retail&asOf=2026-03-01&knownAt=2026-03-01")
                .json();
        JsonNode killed = leader.get("/v1/investment?portfolio=demo-retail&from=2026-01-01&to=2026-12-31")
                .json();

        assertThat(board.get("totalCount").asInt()).isEqualTo(3);
        assertThat(leader.get("/v1/roadmap?portfolio=demo-retail").text("/totalCount"))
                .isEqualTo("2");
        assertThat(killed.at("/report/killed/bets/0/bet").asString()).isEqualTo("basket-by-voice");
        assertThat(killed.at("/report/killed/bets/0/learnings").asString()).isEqualTo("nobody was in a hurry");
    }

    @Test
    void requestsAreFoundInTheGuides() {
        Matcher one = GET.matcher("curl \"http://127.0.0.1:8081/v1/roadmap?a=b\" -H x");

        assertThat(one.find()).isTrue();
        assertThat(one.group(1)).isEqualTo("/v1/roadmap?a=b");
        assertThat(paths()).hasSizeGreaterThan(40);
        assertThat(queries()).hasSizeGreaterThanOrEqualTo(6);
    }
}
