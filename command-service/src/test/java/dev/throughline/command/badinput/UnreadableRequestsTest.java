package dev.throughline.command.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.testing.RunningService;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What fails before any controller is reached is answered like everything else, and names no server or version. */
class UnreadableRequestsTest {
    private final RawClient client = new RawClient(RunningService.shared().port());

    static Stream<Arguments> requests() {
        return Stream.of(
                Arguments.of("GET /v1/bets/a|b HTTP/1.1\r\nHost: x\r\n", 400),
                Arguments.of("GET /v1/bets?a={b} HTTP/1.1\r\nHost: x\r\n", 400),
                Arguments.of("GET /v1/bets/a%2Fb HTTP/1.1\r\nHost: x\r\n", 400),
                Arguments.of("GET //v1 HTTP/1.1\r\nHost: x\r\n", 400),
                Arguments.of("GET /v1/../actuator HTTP/1.1\r\nHost: x\r\n", 400),
                Arguments.of("GET /v1 HTTP/1.1\r\n", 400),
                Arguments.of("GET /v1 HTTP/9.9\r\nHost: x\r\n", 505),
                Arguments.of("GET /v1 HTTP/1.1\r\nHost: x\r\nX-Big: " + "b".repeat(100_000) + "\r\n", 400),
                Arguments.of("GET /" + "p".repeat(100_000) + " HTTP/1.1\r\nHost: x\r\n", 400),
                Arguments.of("TRACE /v1/bets HTTP/1.1\r\nHost: x\r\n", 405),
                Arguments.of("NOPE\r\n", 400));
    }

    @ParameterizedTest
    @MethodSource("requests")
    void isAnsweredWithAProblem(String request, int expected) throws IOException {
        RawClient.Reply reply = client.send((request + "Connection: close\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        assertThat(reply.status()).isEqualTo(expected);
        assertThat(reply.head() + reply.body())
                .doesNotContainIgnoringCase(
                        List.of("<html", "tomcat", "server:", "spring").toArray(String[]::new));
        // Where Tomcat cannot even read the request line it may answer without a body, but never with a page.
        if (!reply.body().isEmpty()) {
            assertThat(reply.isProblem()).as(reply.head()).isTrue();
        }
    }
}
