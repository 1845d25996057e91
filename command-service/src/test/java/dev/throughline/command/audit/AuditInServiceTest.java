package dev.throughline.command.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.throughline.command.audit.tree.SignerKey;
import dev.throughline.command.testing.Api;
import dev.throughline.command.testing.RunningService;
import dev.throughline.testing.FreshDatabase;
import dev.throughline.testing.RealParts;
import java.security.GeneralSecurityException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.env.Environment;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From a command to proofs that a stranger verifies, through the service as it is wired. */
class AuditInServiceTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private static FreshDatabase database;
    private static RunningService service;
    private static Api auditor;

    @BeforeAll
    static void someHistory() {
        database = RealParts.postgres();
        service = RunningService.on(database);
        auditor = service.as("prs-auditor1", "auditor");
        Api leader = service.as("prs-leader1", "leader");
        assertThat(leader.post("/v1/portfolios/retail", "{\"name\":\"Retail\",\"currency\":\"EUR\",\"zone\":\"UTC\"}")
                        .status())
                .isEqualTo(201);
        for (String bet : List.of("checkout", "parcels")) {
            assertThat(leader.post("/v1/bets/" + bet, """
                            {"portfolio":"retail","title":"%s","customer":"c","problem":"p \u00fc \\" ","benefit":"b",
                             "innovationType":"CORE","door":"TWO_WAY","origin":"MANDATE"}""".formatted(bet)).status())
                    .isEqualTo(201);
            assertThat(leader.post("/v1/bets/" + bet + "/owners", "{\"person\":\"prs-owner1\"}")
                            .status())
                    .isEqualTo(201);
        }
        await().atMost(PATIENCE).until(() -> signedSize() == events());
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    @Test
    void everyEventOfABetIsProvedToAStranger() throws GeneralSecurityException {
        String key = auditor.get("/v1/audit/key").json().path("key").asString();
        JsonNode evidence = auditor.get("/v1/audit/bets/checkout").json();
        JsonNode checkpoint = evidence.path("checkpoint");
        String note = checkpoint.path("note").asString();

        assertThat(Stranger.signed(note, key)).isTrue();
        assertThat(note.lines().skip(1).limit(2))
                .containsExactly(
                        checkpoint.path("size").asString(),
                        checkpoint.path("root").asString());
        assertThat(evidence.path("events")).hasSizeGreaterThanOrEqualTo(2);
        for (JsonNode proven : evidence.path("events")) {
            assertThat(includes(proven, checkpoint, leaf(proven))).isTrue();
            byte[] another = Stranger.leaf(fields(proven, Map.of("payload", "{}")));
            assertThat(includes(proven, checkpoint, another)).isFalse();
        }
    }

    @Test
    void anEventIsFoundByItsPositionOrItsId() {
        JsonNode byPosition =
                auditor.get("/v1/audit/inclusion?position=" + lastPosition()).json();
        JsonNode event = byPosition.path("proven").path("event");
        JsonNode byId = auditor.get("/v1/audit/inclusion?event="
                        + event.path("id").asString() + "&size="
                        + byPosition.path("checkpoint").path("size").asLong())
                .json();

        assertThat(byId).isEqualTo(byPosition);
        assertThat(includes(byId.path("proven"), byId.path("checkpoint"), leaf(byId.path("proven"))))
                .isTrue();
    }

    @Test
    void anyTwoCheckpointsAreProvedConsistent() {
        List<JsonNode> exported = exported();
        JsonNode latest = auditor.get("/v1/audit/checkpoints/latest").json();
        assertThat(exported).isNotEmpty().last().isEqualTo(latest);
        for (long from = 1; from <= latest.path("size").asLong(); from++) {
            JsonNode proof = auditor.get("/v1/audit/consistency?from=" + from).json();
            assertThat(proof.path("toRoot")).isEqualTo(latest.path("root"));
            assertThat(Stranger.continues(
                            bytes(proof.path("fromRoot")),
                            from,
                            bytes(proof.path("toRoot")),
                            proof.path("to").asLong(),
                            path(proof)))
                    .isTrue();
        }
        assertThat(auditor.get("/v1/audit/checkpoints?after="
                                + latest.path("size").asLong())
                        .response()
                        .body())
                .isEmpty();
    }

    @Test
    void everyCheckpointIsPublished() {
        Set<String> exported = new HashSet<>();
        exported().forEach(checkpoint -> exported.add(checkpoint.path("note").asString()));
        await().atMost(PATIENCE).until(() -> Set.copyOf(published()).containsAll(exported));
    }

    /** The statement of the guide: a leaf computed by PostgreSQL itself. */
    @Test
    void theLeafCanBeComputedInSql() throws SQLException {
        try (var connection = database.connect();
                var rows = connection.createStatement().executeQuery("""
                        WITH field AS (
                          SELECT position, n, name, value FROM event_log, LATERAL (VALUES
                            (1, 'position', position::text), (2, 'id', event_id), (3, 'stream', stream),
                            (4, 'sequence', (sequence + 1)::text), (5, 'streamType', stream_type), (6, 'type', type),
                            (7, 'revision', payload_revision),
                            (8, 'recordedAt', to_char(recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')),
                            (9, 'context', context), (10, 'payload', payload)) AS f (n, name, value)),
                        leaf AS (
                          SELECT position, sha256('\\x00'::bytea || convert_to('throughline event 1' || chr(10) || string_agg(
                            name || '=' || coalesce(octet_length(value) || ':' || value, '') || chr(10), '' ORDER BY n), 'UTF8')) AS hash
                          FROM field GROUP BY position)
                        SELECT count(*) FILTER (WHERE leaf.hash = audit_leaf.hash), count(*) FROM leaf JOIN audit_leaf USING (position)
                        """)) {
            rows.next();
            assertThat(rows.getLong(1)).isPositive().isEqualTo(rows.getLong(2));
        }
    }

    @Test
    void anAuditorVerifiesTheWholeLogWithWhatTheyKept() {
        String key = auditor.get("/v1/audit/key").json().path("key").asString();
        String note = exported().getLast().path("note").asString();
        JsonNode clean = verified(key, note);
        assertThat(clean.path("clean").asBoolean()).isTrue();
        assertThat(clean.path("covered").asLong()).isEqualTo(events());
        assertThat(clean.path("signaturesChecked").asBoolean()).isTrue();

        String another =
                SignerKey.of("throughline", SignerKey.fresh()).verifier().text();
        JsonNode alarmed = verified(another, note);
        assertThat(alarmed.path("clean").asBoolean()).isFalse();
        assertThat(alarmed.path("findings").path(0).path("kind").asString()).isEqualTo("FOREIGN_SIGNATURE");
        assertThat(alarmed.path("findings").path(0).path("words").asString())
                .contains("is not signed by a key that you gave");

        Api.Reply unreadable = auditor.post("/v1/audit/verifications", "{\"checkpoints\":[\"x\"]}");
        assertThat(unreadable.status()).isEqualTo(400);
        assertThat(unreadable.code()).isEqualTo("evidence.malformed");
    }

    private static JsonNode verified(String key, String note) {
        String body =
                JsonMapper.shared().writeValueAsString(Map.of("keys", List.of(key), "checkpoints", List.of(note)));
        List<String> lines = auditor.post("/v1/audit/verifications", body)
                .response()
                .body()
                .lines()
                .toList();
        assertThat(lines).hasSizeGreaterThan(1).first().asString().contains("eventsPerSecond");
        return JsonMapper.shared().readTree(lines.getLast());
    }

    @ParameterizedTest
    @CsvSource({
        "/v1/audit/inclusion, 400, event.unnamed",
        "/v1/audit/inclusion?position=1&event=x, 400, event.unnamed",
        "/v1/audit/inclusion?position=x, 400, parameter.malformed",
        "/v1/audit/inclusion?position=99999999, 404, event.not-sealed",
        "/v1/audit/inclusion?event=nobody, 404, event.not-sealed",
        "/v1/audit/inclusion?position=1&size=99999999, 404, checkpoint.unknown",
        "/v1/audit/bets/nobody, 404, event.not-sealed",
        "/v1/audit/consistency?from=0, 400, sizes.out-of-range",
        "/v1/audit/consistency?from=3&to=2, 400, sizes.out-of-range",
        "/v1/audit/consistency?from=1&to=99999999, 400, sizes.out-of-range",
        "/v1/audit/checkpoints?before=1, 400, parameter.unknown"
    })
    void oddQuestionsHaveAPlainAnswer(String path, int status, String code) {
        Api.Reply reply = auditor.get(path);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.code()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "throughline.audit.key= | expected a private key or the path of a file with one, found none",
                "throughline.audit.key=/nowhere | expected a private key or the path of a readable file",
                "throughline.audit.key=-----BEGIN | expected a private Ed25519 key",
                "throughline.audit.origin=a+b | expected a name without spaces"
            })
    void aServiceWithAMalformedKeyDoesNotStart(String setting, String words) {
        assertThatThrownBy(() -> RunningService.on(database, setting).close())
                .hasStackTraceContaining("throughline.audit.key: " + words);
    }

    private static boolean includes(JsonNode proven, JsonNode checkpoint, byte[] leaf) {
        return Stranger.includes(
                bytes(checkpoint.path("root")),
                checkpoint.path("size").asLong(),
                proven.path("index").asLong(),
                leaf,
                path(proven));
    }

    private static byte[] leaf(JsonNode proven) {
        byte[] leaf = Stranger.leaf(fields(proven, Map.of()));
        assertThat(leaf).isEqualTo(bytes(proven.path("leaf")));
        return leaf;
    }

    private static Map<String, String> fields(JsonNode proven, Map<String, String> otherwise) {
        Map<String, String> fields = new HashMap<>();
        proven.path("event")
                .properties()
                .forEach(field -> fields.put(field.getKey(), field.getValue().asString()));
        fields.putAll(otherwise);
        return fields;
    }

    private static List<byte[]> path(JsonNode proof) {
        return StreamSupport.stream(proof.path("path").spliterator(), false)
                .map(AuditInServiceTest::bytes)
                .toList();
    }

    private static byte[] bytes(JsonNode base64) {
        return Base64.getDecoder().decode(base64.asString());
    }

    private static List<JsonNode> exported() {
        return auditor.get("/v1/audit/checkpoints")
                .response()
                .body()
                .lines()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }

    private static List<String> published() {
        TopicPartition only =
                new TopicPartition(service.bean(Environment.class).getRequiredProperty("throughline.audit.topic"), 0);
        try (var consumer = new KafkaConsumer<>(
                Map.<String, Object>of(
                        "bootstrap.servers", RealParts.broker().bootstrapServers(), "enable.auto.commit", false),
                new ByteArrayDeserializer(),
                new ByteArrayDeserializer())) {
            consumer.assign(List.of(only));
            consumer.seekToBeginning(List.of(only));
            long end = Objects.requireNonNull(consumer.endOffsets(List.of(only)).get(only));
            List<String> found = new ArrayList<>();
            while (consumer.position(only) < end) {
                consumer.poll(Duration.ofMillis(100)).forEach(record -> found.add(new String(record.value(), UTF_8)));
            }
            return found;
        }
    }

    private static long signedSize() {
        return auditor.get("/v1/audit/checkpoints/latest").json().path("size").asLong();
    }

    private static long events() {
        return number("SELECT count(*) FROM event_log");
    }

    private static long lastPosition() {
        return number("SELECT max(position) FROM event_log");
    }

    private static long number(String sql) {
        try (var connection = database.connect();
                var rows = connection.createStatement().executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
