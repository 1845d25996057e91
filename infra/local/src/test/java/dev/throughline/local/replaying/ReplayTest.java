package dev.throughline.local.replaying;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.local.CannotContinue;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A bet's life as a timeline. */
class ReplayTest {
    private static final String PROPOSED = """
            {"event":{"sequence":1,"effectiveAt":"2026-03-02T09:00:00Z","recordedAt":"2026-03-02T09:00:00Z",
              "actor":"p-ada","onBehalfOf":null,"reason":null,"sentence":"Proposed \\"Pay in one tap\\" for all."},
             "changes":[{"path":"title","before":null,"after":"Pay in one tap"}]}""";
    private static final String KILLED = """
            {"event":{"sequence":2,"effectiveAt":"2026-03-03T09:00:00Z","recordedAt":"2026-03-05T10:00:00Z",
              "actor":"p-ada","onBehalfOf":"p-bob","reason":"nobody came","sentence":"Killed the bet."},
             "changes":[{"path":"stage","before":"PROPOSED","after":"KILLED"},
                        {"path":"owner","before":{"person":"p-bob"},"after":null}]}""";

    private final ByteArrayOutputStream written = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(written, true, StandardCharsets.UTF_8);
    private final FakeQueryService service = start();

    private static FakeQueryService start() {
        try {
            return new FakeQueryService();
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    @AfterEach
    void stop() {
        service.close();
    }

    @Test
    void showsTimesPeopleSentencesAndWhatChanged() throws Exception {
        service.nextPage("c1", PROPOSED);
        service.nextPage("", KILLED);
        replay("taps").timeline(new Timeline(out, 80, false));

        assertThat(said()).isEqualTo("""
                taps: 2 events
                As of 2026-03-09T00:00:00Z, known at 2026-03-08T00:00:00Z, log position 42

                    1  2026-03-02T09:00:00Z  p-ada
                       Proposed "Pay in one tap" for all.
                         title: Pay in one tap

                    2  2026-03-03T09:00:00Z  p-ada for p-bob  recorded 2026-03-05T10:00:00Z
                       Killed the bet.
                       Why: nobody came
                         stage: PROPOSED → KILLED
                         owner: {"person":"p-bob"} → nothing
                """);
    }

    @Test
    void asksForTheWholeHistoryWithMomentAndKinds() throws Exception {
        service.nextPage("c1", PROPOSED);
        service.nextPage("", KILLED);
        new Replay(client(), "taps", "2026-03-09", "2026-03-08", List.of("decision", "bet.killed"))
                .timeline(new Timeline(out, 80, false));

        assertThat(service.asked)
                .containsExactly(
                        "/v1/bets/taps/replay?first=100&kind=decision&kind=bet.killed&asOf=2026-03-09&knownAt=2026-03-08"
                                + " Bearer t",
                        "/v1/bets/taps/replay?first=100&kind=decision&kind=bet.killed&after=c1&asOf=2026-03-09"
                                + "&knownAt=2026-03-08 Bearer t");
    }

    @ParameterizedTest
    @ValueSource(ints = {40, 80, 120})
    void noLineIsWiderThanTheTerminal(int width) throws Exception {
        var long1 = PROPOSED.replace("Proposed", "word ".repeat(60) + "x".repeat(200));
        service.nextPage("", long1, KILLED.replace("KILLED", "y".repeat(400)));
        replay("taps").timeline(new Timeline(out, width, false));

        assertThat(said().lines()).allMatch(line -> line.length() <= width);
        assertThat(said()).contains("…");
    }

    @Test
    void whatPeopleWroteDoesNotSteerTheTerminal() throws Exception {
        service.nextPage("", KILLED.replace("Killed the bet.", "Killed\\u001b[2J the\\n\\u202ebet."));
        replay("taps").timeline(new Timeline(out, 80, false));

        assertThat(said()).contains("Killed[2J the bet.").doesNotContain("\u001b", "\u202e");
    }

    @Test
    void coloursAreForTerminals() throws Exception {
        service.nextPage("", KILLED);
        replay("taps").timeline(new Timeline(out, 80, true));

        assertThat(said()).contains("\u001b[1m    2\u001b[0m");
    }

    @Test
    void jsonIsOneWholeStepPerLine() throws Exception {
        service.nextPage("c1", PROPOSED);
        service.nextPage("", KILLED);
        replay("taps").lines(out);

        assertThat(said().lines()).hasSize(2).allMatch(line -> line.startsWith("{\"event\":{\"sequence\":"));
    }

    @ParameterizedTest
    @CsvSource({
        "404,found none (404)",
        "401,restart the stack",
        "403,may not read (403)",
        "400,Expected that. Do this.",
        "503,found status 503"
    })
    void saysWhyThereIsNothingToShow(int status, String said) {
        service.next(status, "{\"detail\":\"Expected that.\",\"hint\":\"Do this.\"}");

        assertThatThrownBy(() -> replay("a bet/with?parts").lines(out))
                .isInstanceOf(CannotContinue.class)
                .hasMessageContaining(said);
        assertThat(service.asked.getFirst()).startsWith("/v1/bets/a%20bet%2Fwith%3Fparts/replay?first=100 ");
    }

    @Test
    void saysWhenTheServiceIsAway() {
        service.close();

        assertThatThrownBy(() -> replay("taps").lines(out))
                .isInstanceOf(CannotContinue.class)
                .hasMessageContaining("./throughline status");
    }

    private Replay replay(String bet) {
        return new Replay(client(), bet, null, null, List.of());
    }

    private QueryService client() {
        return new QueryService(service.url(), () -> "t");
    }

    private String said() {
        return written.toString(StandardCharsets.UTF_8).replace(System.lineSeparator(), "\n");
    }
}
