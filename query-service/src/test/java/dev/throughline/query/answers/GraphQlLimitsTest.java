package dev.throughline.query.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One GraphQL request can ask only so much, however it is written; what is refused says so with a code. */
@Timeout(30)
class GraphQlLimitsTest {
    private final Asker asker = World.stack().as("viewer", "*");

    @Test
    void aPageOfTheLargestSizeWithEveryFieldIsAnswered() {
        String everything = Documents.of(World.stack()).everyFieldOf("roadmap", List.of("first"));

        assertThat(asker.graphql(everything, Map.of("first", 200)).json().has("errors"))
                .isFalse();
    }

    @Test
    void aLargerPageIsRefusedByName() {
        assertRefused("{ roadmap(first: 201) { totalCount } }", "parameter.malformed");
        assertRefused("{ roadmap(first: 1000000000) { totalCount } }", "query.too-complex");
        assertRefused("{ roadmap(first: 99999999999999999999) { totalCount } }", "query.invalid");
        assertRefused("{ roadmap(first: -5) { totalCount } }", "parameter.malformed");
    }

    @Test
    void aDeepQueryIsRefused() {
        String deep = "{ __schema { types { fields { type " + "{ ofType ".repeat(14) + "{ name } " + "}".repeat(14)
                + " } } } }";

        assertRefused(deep, "query.too-complex");
    }

    @Test
    void manyAliasesAreRefused() {
        String aliases = IntStream.range(0, 60)
                .mapToObj(i -> "a%d: roadmap(first: 100) { edges { node { bet } } }".formatted(i))
                .collect(Collectors.joining(" ", "{ ", " }"));

        assertRefused(aliases, "query.too-complex");
    }

    @Test
    void aBombOfFragmentsDoesNotGoOff() {
        String bomb = IntStream.range(0, 40)
                .mapToObj(i -> "fragment f%d on Query { ...f%d ...f%d }".formatted(i, i + 1, i + 1))
                .collect(Collectors.joining(" ", "{ ...f0 } ", " fragment f40 on Query { __typename }"));
        long start = System.nanoTime();
        Reply reply = asker.graphql(bomb, Map.of());

        assertThat(reply.text("/data")).isIn("{\"__typename\":\"Query\"}", "", "null");
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(20));
    }

    @Test
    void circlesOfFragmentsAreRefused() {
        assertRefused("{ ...a } fragment a on Query { ...b } fragment b on Query { ...a }", "query.invalid");
    }

    @Test
    void aLongQueryIsRefusedByTheParser() {
        assertRefused("{ " + "__typename ".repeat(3000) + "}", "query.unreadable");
        assertRefused("{ __typename " + " ".repeat(20_000) + "}", "query.unreadable");
        assertRefused(
                "{ roadmap(portfolio: " + "[".repeat(500) + "]".repeat(500) + ") { totalCount } }", "query.unreadable");
    }

    @Test
    void directivesInMassesAreRefused() {
        assertThat(asker.graphql("{ __typename " + "@a".repeat(900) + " }", Map.of())
                        .json()
                        .has("errors"))
                .isTrue();
    }

    @Test
    void unknownFieldsAndArgumentsAreRefused() {
        assertRefused("{ roadmaps { totalCount } }", "query.invalid");
        assertRefused("{ roadmap(asof: \"2024-01-01\") { totalCount } }", "query.invalid");
        assertRefused("{ roadmap(stage: ALIVE) { totalCount } }", "query.invalid");
        assertRefused("{ roadmap(windowFrom: \"soon\") { totalCount } }", "query.invalid");
        assertRefused("{ roadmap(after: \"x\") { totalCount } }", "cursor.broken");
        assertRefused("{ roadmap(asOf: \"x\") { totalCount } }", "parameter.malformed");
        assertRefused("{ roadmap(text: \"a\\u0000b\") { totalCount } }", "parameter.malformed");
        assertRefused("{ roadmap(text: \"\\uD800\") { totalCount } }", "query.unreadable", "parameter.malformed");
        assertRefused("{", "query.unreadable");
        assertRefused("mutation { x }", "query.invalid", "query.unsupported");
    }

    @Test
    void introspectionIsAnswered() {
        Reply reply = asker.graphql(
                "{ __schema { types { name fields { name type { name kind ofType { name ofType { name ofType { name } } } } } } } }",
                Map.of());

        assertThat(reply.json().has("errors")).as(reply.body()).isFalse();
    }

    private void assertRefused(String query, String... codes) {
        Reply reply = asker.graphql(query, Map.of());

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.text("/errors/0/extensions/code")).as(reply.body()).isIn((Object[]) codes);
        assertThat(reply.body()).doesNotContain("Exception", "dev.throughline");
    }
}
