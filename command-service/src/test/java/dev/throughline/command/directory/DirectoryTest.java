package dev.throughline.command.directory;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.testing.Api;
import dev.throughline.command.testing.RunningService;
import dev.throughline.testing.RealParts;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Names and addresses: known while they may be, erased for good, and never in the history. */
class DirectoryTest {
    private final RunningService service = RunningService.shared();
    private final Api operator = service.as("prs-operator1", "operator");
    private final Api viewer = service.as("prs-viewer1", "viewer");
    private final String person = RealParts.uniqueName("prs");

    private Api.Reply put(String id, String body) {
        return operator.send(
                "PUT", "/v1/people/" + id, BodyPublishers.ofString(body), "Content-Type", "application/json");
    }

    private Api.Reply erase(String id) {
        return operator.send("DELETE", "/v1/people/" + id, BodyPublishers.noBody());
    }

    @Test
    void somebodyIsEnteredUnderARandomId() {
        Api.Reply entered = operator.post("/v1/people", "{\"name\": \"Ada Lovelace\", \"email\": \"ada@example.org\"}");
        assertThat(entered.status()).isEqualTo(201);
        String id = entered.json().path("person").asString();
        assertThat(id).matches("prs-[a-z0-9]{12}");
        assertThat(entered.response().headers().firstValue("Location")).contains("/v1/people/" + id);
        Api.Reply read = viewer.get("/v1/people/" + id);
        assertThat(read.json().path("name").asString()).isEqualTo("Ada Lovelace");
        assertThat(read.json().path("email").asString()).isEqualTo("ada@example.org");
        assertThat(read.json().path("erased").asBoolean()).isFalse();
    }

    @Test
    void anEntryIsCorrected() {
        assertThat(put(person, "{\"name\": \"Ada Byron\", \"email\": \"ada@example.org\"}")
                        .status())
                .isEqualTo(200);
        assertThat(put(person, "{\"name\": \"Ada Lovelace\"}").status()).isEqualTo(200);
        assertThat(viewer.get("/v1/people/" + person).json().toString())
                .isEqualTo("{\"person\":\"" + person + "\",\"name\":\"Ada Lovelace\",\"erased\":false}");
    }

    @Test
    void whoIsErasedIsAFormerColleagueForGood() {
        put(person, "{\"name\": \"Ada Lovelace\", \"email\": \"ada@example.org\"}");
        assertThat(erase(person).status()).isEqualTo(204);
        assertThat(viewer.get("/v1/people/" + person).json().toString())
                .isEqualTo("{\"person\":\"" + person + "\",\"name\":\"a former colleague\",\"erased\":true}");
        assertThat(put(person, "{\"name\": \"Ada Lovelace\"}").code()).isEqualTo("person.erased");
        assertThat(erase(person).status()).isEqualTo(204);
        assertThat(service.bean(JdbcClient.class)
                        .sql(
                                "SELECT count(*) FROM directory WHERE person = ? AND (name IS NOT NULL OR email IS NOT NULL)")
                        .param(person)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void whomNobodyEnteredIsUnknown() {
        assertThat(viewer.get("/v1/people/" + person).code()).isEqualTo("person.unknown");
        assertThat(erase(person).code()).isEqualTo("person.unknown");
        assertThat(viewer.get("/v1/people/NOT-AN-ID").code()).isEqualTo("id.malformed");
    }

    @Test
    void someAreReadAtOnceAndUnknownOnesLeftOut() {
        put(person, "{\"name\": \"Ada Lovelace\"}");
        put(person + "-2", "{\"name\": \"Charles Babbage\"}");
        erase(person + "-2");
        Api.Reply some = viewer.get("/v1/people?ids=" + person + "," + person + "-2,no-such-person");
        assertThat(some.json().findValuesAsString("name")).containsExactly("Ada Lovelace", "a former colleague");
        String many = IntStream.range(0, 101).mapToObj(number -> "p-" + number).collect(Collectors.joining(","));
        assertThat(viewer.get("/v1/people?ids=" + many).code()).isEqualTo("ids.too-many");
        assertThat(viewer.get("/v1/people").status()).isEqualTo(400);
        assertThat(viewer.get("/v1/people?ids=" + person + "&all=true").code()).isEqualTo("parameter.unknown");
    }

    @Test
    void namesAndAddressesHaveTheirLimits() {
        assertThat(put(person, "{}").violations()).containsExactly("name.missing");
        assertThat(put(person, "{\"name\": \" \", \"email\": \"nowhere\"}").violations())
                .containsExactly("name.blank", "email.malformed");
        assertThat(put(person, "{\"name\": \"" + "x".repeat(201) + "\"}").violations())
                .containsExactly("name.too-long");
        assertThat(put(person, "{\"name\": \"a\\u0000b\"}").violations()).containsExactly("name.unreadable");
        assertThat(put(person, "{\"name\": \"A\", \"email\": \"a@" + "b".repeat(253) + "\"}")
                        .violations())
                .containsExactly("email.too-long");
        assertThat(put(person, "{\"name\": \"" + "x".repeat(200) + "\", \"email\": \"a@" + "b".repeat(252) + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(put(person, "{\"name\": \"A\", \"phone\": \"1\"}").status()).isEqualTo(400);
    }

    /** What a person does is told of their id, and stays readable when their name is gone. */
    @Test
    void noNameEntersTheHistoryAndErasingLeavesItAsItIs() {
        put(person, "{\"name\": \"Ada Unmistakable\", \"email\": \"unmistakable@example.org\"}");
        Api leader = service.as(person, "leader");
        String portfolio = RealParts.uniqueName("retail");
        leader.post("/v1/portfolios/" + portfolio, """
                {"name": "Retail", "currency": "EUR", "zone": "UTC"}""");
        assertThat(leader.post("/v1/contributors/" + person, """
                        {"homePortfolio": "%s", "contractedFte": 1, "from": "2026-01-01"}""".formatted(portfolio))
                        .status())
                .isEqualTo(201);
        Api auditor = service.as("prs-auditor1", "auditor");
        String history = "/v1/log/streams/person/" + person + "/events";
        String before = auditor.get(history).response().body();
        assertThat(before).contains("person.contributor-registered.v1", person);
        erase(person);
        assertThat(auditor.get(history).response().body()).isEqualTo(before);
        assertThat(service.bean(JdbcClient.class)
                        .sql("SELECT count(*) FROM event_log WHERE (payload || context) ILIKE '%unmistakable%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }
}
