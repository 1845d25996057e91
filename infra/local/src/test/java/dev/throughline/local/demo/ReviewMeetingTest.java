package dev.throughline.local.demo;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A review is closed with the deck that is shown once all before it is shown, and only once. */
class ReviewMeetingTest {
    private static final Meeting MEETING =
            new Meeting(BusinessUnit.RETAIL, "2026-W47", "first", Instant.parse("2026-11-24T16:50:00Z"));
    private static final String BEHIND = """
            {"report": {"logPosition": 40, "exceptions": [], "actions": [], "closing": null}}""";
    private static final String SHOWN = """
            {"report": {"logPosition": 42, "deckFormat": 1, "deckHash": "abc", "closing": %s,
              "exceptions": [{"metric": "demo-retail-visitors"}, {"metric": "demo-retail-orders"}],
              "actions": [{"action": "first", "week": "2026-W47"}]}}""";

    private final Deque<String> answers = new ArrayDeque<>();
    private final HttpServer server = started();

    private HttpServer started() {
        try {
            var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            http.createContext("/v1/portfolios/demo-retail/reviews/2026-W47", this::answer);
            http.start();
            return http;
        } catch (IOException problem) {
            throw new IllegalStateException(problem);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        byte[] body = answers.removeFirst().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(body.length == 0 ? 404 : 200, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private List<Line> held(String... shown) throws Exception {
        answers.addAll(List.of(shown));
        String url = "http://127.0.0.1:" + server.getAddress().getPort();
        try (var decks = new ShownDecks(url, () -> "token", () -> {})) {
            return new ReviewMeeting(decks).hold(MEETING);
        }
    }

    @Test
    void itWaitsUntilAllIsShownAndClosesWithWhatItSaw() throws Exception {
        List<Line> lines = held("", BEHIND, SHOWN.formatted("null"));

        assertThat(lines.getLast().command()).isEqualTo("CloseReview");
        assertThat(lines.getLast().id()).isEqualTo("demo-retail-2026-w47");
        assertThat(lines.getLast().payload())
                .isEqualTo(Map.of(
                        "logPosition",
                        42L,
                        "deckFormat",
                        1,
                        "deckHash",
                        "abc",
                        "exceptions",
                        List.of("demo-retail-visitors", "demo-retail-orders")));
        assertThat(lines.subList(0, lines.size() - 1)).isNotEmpty().allSatisfy(line -> {
            assertThat(line.command()).isEqualTo("ExplainException");
            assertThat(String.valueOf(line.payload().get("text"))).isNotBlank();
        });
        assertThat(answers).isEmpty();
    }

    @Test
    void whatWasHeldBeforeAnInterruptionIsNotHeldAgain() throws Exception {
        assertThat(held(SHOWN.formatted("{\"logPosition\": 42}"))).isEmpty();
    }
}
