package dev.throughline.query.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.Reply;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublishers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A question that cannot be answered gets a problem that says why, and nothing else. */
class BadQuestionsTest {
    private final Asker asker = World.stack().as("viewer", "*");

    @ParameterizedTest
    @CsvSource({
        "/v1/roadmap?asof=2024-01-01, parameter.unknown, asof",
        "/v1/roadmap?asOf=2024-01-01&x=1&y=2, parameter.unknown, x",
        "/v1/bets/one-tap-pay?first=1, parameter.unknown, first",
        "/v1/portfolios/payments?minVersion=1, parameter.unknown, minVersion",
        "/v1/roadmap?first=0, parameter.malformed, first",
        "/v1/roadmap?first=201, parameter.malformed, first",
        "/v1/roadmap?first=1000000000, parameter.malformed, first",
        "/v1/roadmap?first=1e9, parameter.malformed, first",
        "/v1/roadmap?first=99999999999999999999, parameter.malformed, first",
        "/v1/roadmap?last=-1, parameter.malformed, last",
        "/v1/roadmap?first=1&last=1, page.mixed, first",
        "/v1/roadmap?stage=ALIVE, parameter.malformed, stage",
        "/v1/roadmap?horizon=NOW&horizon=, parameter.malformed, horizon",
        "/v1/roadmap?sort=rowid;--, parameter.malformed, sort",
        "/v1/roadmap?asOf=yesterday, parameter.malformed, asOf",
        "/v1/roadmap?asOf=2024-02-30, parameter.malformed, asOf",
        "/v1/roadmap?asOf=1969-12-31, parameter.malformed, asOf",
        "/v1/roadmap?asOf=2201-01-01, parameter.malformed, asOf",
        "/v1/roadmap?asOf=+999999999-12-31T23:59:59Z, parameter.malformed, asOf",
        "/v1/roadmap?knownAt=2024-01-01T00:00, parameter.malformed, knownAt",
        "/v1/roadmap?knownAt=2024-01-01&position=1, parameter.malformed, position",
        "/v1/roadmap?position=999999999, position.ahead, position",
        "/v1/roadmap?position=-1, position.ahead, position",
        "/v1/roadmap?position=1e400, parameter.malformed, position",
        "/v1/roadmap?windowFrom=1969-12-31, parameter.malformed, windowFrom",
        "/v1/roadmap?windowTo=nan, parameter.malformed, windowTo",
        "/v1/roadmap?text=a%00b, parameter.malformed, text",
        "/v1/roadmap?owner=%27%20OR%201=1, parameter.malformed, owner",
        "/v1/roadmap?portfolio=A, parameter.malformed, portfolio",
        "/v1/bets/one-tap-pay?minVersion=0, parameter.malformed, minVersion",
        "/v1/bets/one-tap-pay?minVersion=1&position=1, parameter.malformed, minVersion",
    })
    void names(String path, String code, String named) {
        Reply reply = asker.get(path.replace("+", "%2B").replace(";", "%3B"));

        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.type()).isEqualTo("application/problem+json");
        assertThat(reply.text("/code")).isEqualTo(code);
        assertThat(reply.text("/detail")).contains(named);
        assertThat(reply.text("/hint")).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/roadmap?%00=2", "/v1/roadmap?text=%zz", "/v1/roadmap?text=%C3%28", "/v1/roadmap?=&&=%"})
    void garbledParametersAreRefused(String path) {
        assertProblem(asker.raw(path), 400);
    }

    @Test
    void textThatIsTooLongIsRefused() {
        assertThat(asker.get("/v1/roadmap?text=" + "x".repeat(201)).status()).isEqualTo(400);
        assertThat(asker.get("/v1/roadmap?after=" + "x".repeat(5000)).text("/code"))
                .isEqualTo("cursor.broken");
        assertThat(asker.get("/v1/roadmap?text=" + "x".repeat(100_000)).status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/bets/A", "/v1/bets/a", "/v1/bets/%F0%9F%92%A3", "/v1/nothing", "/v1/bets/x/y/z"})
    void whatIsNotThereIsNotFound(String path) {
        assertProblem(asker.get(path), 404);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/v1/bets/a%2Fb", "/v1/bets/a%00b", "/v1//roadmap", "/v1/bets/%2e%2e/roadmap", "/v1/bets/a%5Cb"})
    void dubiousPathsAreRefused(String path) {
        assertProblem(asker.get(path), 400);
    }

    @Test
    void otherMethodsTypesAndSizesAreRefused() {
        assertProblem(asker.send("DELETE", "/v1/roadmap"), 405);
        assertProblem(asker.send("TRACE", "/v1/roadmap"), 405);
        assertProblem(asker.post("/v1/roadmap", "application/json", "{}"), 405);
        assertProblem(asker.send(asker.request("/v1/roadmap").header("Accept", "image/png")), 406);
        assertProblem(asker.post("/graphql", "text/plain", "{ __typename }"), 415);
        assertProblem(asker.post("/graphql", "application/json", "{\"query\": "), 400);
        assertProblem(asker.post("/graphql", "application/json", "[]"), 400);
        assertProblem(asker.post("/graphql", "application/json", " null\n"), 400);
        assertProblem(asker.post("/graphql", "multipart/form-data", "x"), 415);
        assertProblem(asker.post("/graphql", "application/json", " ".repeat(70_000)), 413);
        var endless = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[10_000_000]));
        assertProblem(
                asker.send(asker.request("/graphql")
                        .header("Content-Type", "application/json")
                        .POST(endless)),
                413);
    }

    private static void assertProblem(Reply reply, int status) {
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.type()).isEqualTo("application/problem+json");
        assertThat(reply.text("/code")).isNotBlank();
        assertThat(reply.body()).doesNotContain("Exception", "dev.throughline", "org.", "tomcat");
    }
}
