package dev.throughline.query.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.query.lives.World;
import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Facts;
import dev.throughline.query.stack.Reply;
import dev.throughline.query.stack.Stack;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Pages of a list fit together, in every order, in both directions, whatever is written meanwhile. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagingTest {
    private final Stack stack = new Stack();
    private final Asker asker = stack.as("viewer", "*");
    private final Board board = new Board(asker);

    @BeforeAll
    void histories() {
        World.grown(stack.log(), 7, World.START, "", new World.Size(2, 2, 6, 70, 8, 20));
        stack.settle();
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"TITLE", "HORIZON", "TARGET", "PROPOSED_AT", "SPENT"})
    void everySortOrdersTheWholeListAndTiesByBet(String sort) {
        Comparator<JsonNode> order = Comparator.comparing(key(sort))
                .thenComparing(node -> node.get("bet").asString());
        List<JsonNode> rising = board.pages("&includeFinal=true&sort=" + sort, 7);
        List<JsonNode> falling = board.pages("&includeFinal=true&direction=DESC&sort=" + sort, 11);

        assertThat(rising).hasSizeGreaterThan(50).isSortedAccordingTo(order);
        assertThat(falling).isEqualTo(rising.reversed());
    }

    @Test
    void pagingBackwardFindsTheSame() {
        List<JsonNode> forward = board.pages("&sort=TITLE", 9);
        List<JsonNode> backward = new ArrayList<>();
        String before = "";
        while (true) {
            JsonNode page = asker.get("/v1/roadmap?sort=TITLE&last=9" + before).json();
            List<JsonNode> nodes = nodes(page);
            backward.addAll(0, nodes);
            if (!page.at("/pageInfo/hasPreviousPage").asBoolean()) {
                break;
            }
            before = "&before=" + page.at("/pageInfo/startCursor").asString();
        }

        assertThat(backward).isEqualTo(forward);
    }

    @Test
    void pagesShowTheMomentOfTheFirstWhateverIsWrittenMeanwhile() {
        Reply first = asker.get("/v1/roadmap?includeFinal=true&sort=TITLE&first=20");
        List<JsonNode> expected = board.pages(
                "&includeFinal=true&sort=TITLE&asOf=" + first.text("/asOf") + "&position=" + first.text("/position"),
                200);
        List<JsonNode> seen = new ArrayList<>(nodes(first.json()));
        Reply page = first;
        int number = 0;
        while (page.json().at("/pageInfo/hasNextPage").asBoolean()) {
            Instant now = Instant.parse("2025-01-01T00:00:00Z");
            stack.log().append(EventLog.bet("aaa-" + number++), Facts.proposed("payments", "AAA"), now, now);
            stack.settle();
            page = asker.get(
                    "/v1/roadmap?includeFinal=true&sort=TITLE&first=20&after=" + page.text("/pageInfo/endCursor"));
            seen.addAll(nodes(page.json()));
        }

        assertThat(number).isPositive();
        assertThat(page.text("/position")).isEqualTo(first.text("/position"));
        assertThat(page.text("/totalCount")).isEqualTo(String.valueOf(expected.size()));
        assertThat(seen).isEqualTo(expected);
    }

    @Test
    void aCursorOfAnotherOrderOrFilterIsRefused() {
        String cursor = asker.get("/v1/roadmap?first=1&sort=TITLE").text("/pageInfo/endCursor");

        Stream.of("sort=SPENT", "sort=TITLE&direction=DESC", "sort=TITLE&stage=KILLED", "sort=TITLE&text=x")
                .forEach(other -> assertBroken("/v1/roadmap?" + other + "&after=" + cursor));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "%00", "bm9uc2Vuc2U", "....", "e30="})
    void aBrokenCursorIsRefused(String cursor) {
        assertBroken("/v1/roadmap?after=" + cursor);
        assertBroken("/v1/portfolios?before=" + cursor);
        assertBroken("/v1/bets/bet-1/history?after=" + cursor);
    }

    @Test
    void aForgedCursorIsRefused() {
        String position = asker.get("/v1/roadmap?first=1").text("/position");
        String plain = "history/bet-1|xx|2030-01-01T00:00:00Z|2030-01-01T00:00:00Z|" + position;
        String forged = Base64.getUrlEncoder().encodeToString(plain.getBytes(java.nio.charset.StandardCharsets.UTF_8));

        assertBroken("/v1/bets/bet-1/history?after=" + forged);
    }

    private void assertBroken(String path) {
        Reply reply = asker.get(path);

        assertThat(reply.status()).as(path).isEqualTo(400);
        assertThat(reply.text("/code")).isEqualTo("cursor.broken");
    }

    private static List<JsonNode> nodes(JsonNode page) {
        List<JsonNode> nodes = new ArrayList<>();
        page.get("edges").forEach(edge -> nodes.add(edge.get("node")));
        return nodes;
    }

    private static Function<JsonNode, String> key(String sort) {
        return switch (sort) {
            case "TITLE" -> node -> node.get("title").asString().toLowerCase(Locale.ROOT);
            case "HORIZON" ->
                node -> String.valueOf(List.of("NOW", "NEXT", "LATER", "UNPLACED")
                        .indexOf(node.get("horizon").asString()));
            case "TARGET" ->
                node -> node.get("window").isNull()
                        ? "9999"
                        : node.at("/window/target").asString();
            case "PROPOSED_AT" -> node -> node.get("proposedAt").asString();
            default ->
                node -> "%015.2f"
                        .formatted(Double.valueOf(node.at("/spent/amount").asString()));
        };
    }
}
