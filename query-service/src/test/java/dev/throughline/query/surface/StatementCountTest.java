package dev.throughline.query.surface;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Facts;
import dev.throughline.query.stack.Stack;
import java.time.Instant;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** A page of the roadmap is the same few statements, whatever its size. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StatementCountTest {
    private static final Instant THEN = Instant.parse("2025-03-14T10:00:00Z");
    private static final int FEW = 5;
    private static final String DOCUMENT = """
            query($first: Int) { roadmap(first: $first) { totalCount edges { node {
              bet title owner { person } spent { amount currency } lastDecision { decision } flags } } } }
            """;

    private final Stack stack = new Stack();
    private final Asker viewer = stack.as("viewer", "payments");

    @BeforeAll
    void bets() {
        stack.log().append(EventLog.portfolio("payments"), Facts.opened("Payments", "EUR", "UTC"), THEN, THEN);
        IntStream.range(0, 210)
                .forEach(
                        n -> stack.log().append(EventLog.bet("bet-" + n), Facts.proposed("payments", "B"), THEN, THEN));
        stack.settle();
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    void aPageOfAnySizeIsTheSameFewStatements() {
        Statements statements = Statements.of(
                stack.service().getBean(JdbcTemplate.class),
                frame -> frame.endsWith(".DispatcherServlet") || frame.startsWith("org.springframework.graphql."));

        int rest = restOf(statements, 50);
        int graphql = graphqlOf(statements, 50);

        assertThat(rest).isPositive().isLessThanOrEqualTo(FEW);
        assertThat(graphql).isEqualTo(rest);
        for (int size : new int[] {5, 200}) {
            assertThat(restOf(statements, size)).as("REST, " + size).isEqualTo(rest);
            assertThat(graphqlOf(statements, size)).as("GraphQL, " + size).isEqualTo(rest);
        }
    }

    private int restOf(Statements statements, int size) {
        int before = statements.made();
        JsonNode page = viewer.get("/v1/roadmap?first=" + size).json();
        assertThat(page.get("edges").size()).isEqualTo(size);
        return statements.made() - before;
    }

    private int graphqlOf(Statements statements, int size) {
        int before = statements.made();
        JsonNode page = viewer.data(DOCUMENT, Map.of("first", size)).get("roadmap");
        assertThat(page.get("edges").size()).isEqualTo(size);
        return statements.made() - before;
    }
}
