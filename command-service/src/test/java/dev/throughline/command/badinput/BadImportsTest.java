package dev.throughline.command.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.testing.RunningService;
import dev.throughline.testing.RealParts;
import java.io.ByteArrayOutputStream;
import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** Documents of broken lines among sound ones. Repeat a failed run with {@code -Dseed=…}. */
class BadImportsTest {
    private static final long SEED = Long.getLong("seed", System.nanoTime());
    private static final int DOCUMENTS = 150;

    private final Random random = new Random(SEED);
    private final Mess mess = new Mess(random);

    @Test
    void everyLineIsCountedAndOnlyAcceptedOnesAreRecorded() {
        System.out.println("bad imports: " + DOCUMENTS + ", seed " + SEED);
        try (RunningService service = RunningService.on(RealParts.postgres())) {
            service.as("prs-leader1", "leader").post("/v1/portfolios/mess", """
                    {"name":"Mess","currency":"EUR","zone":"UTC"}""");
            for (int document = 0; document < DOCUMENTS; document++) {
                String prefix = "d" + document;
                int lines = 1 + mess.below(30);
                byte[] content = document(prefix, lines);
                long before = events(service);
                JsonNode report = importing(service, content);
                int accepted = report.path("accepted").asInt();
                assertThat(accepted
                                + report.path("repeated").asInt()
                                + report.path("refused").asInt())
                        .as("seed " + SEED + ", document " + document)
                        .isEqualTo(lines);
                assertThat(report.path("lines").size())
                        .isEqualTo(report.path("refused").asInt());
                assertThat(events(service) - before)
                        .as("seed " + SEED + ", document " + document)
                        .isEqualTo(accepted);
                assertThat(importing(service, content).path("accepted").asInt())
                        .as("again: seed " + SEED + ", document " + document)
                        .isZero();
            }
        }
    }

    private static JsonNode importing(RunningService service, byte[] document) {
        var reply = service.as("prs-importer1", "importer", "leader")
                .send(
                        "POST",
                        "/v1/imports",
                        HttpRequest.BodyPublishers.ofByteArray(document),
                        "Content-Type",
                        "application/x-ndjson");
        assertThat(reply.status())
                .as("seed " + SEED + ": " + reply.response().body())
                .isEqualTo(200);
        assertThat(reply.response().body())
                .doesNotContain("Exception:", "java.lang", "dev.throughline", "tools.jackson");
        return reply.json();
    }

    private byte[] document(String prefix, int lines) {
        ByteArrayOutputStream document = new ByteArrayOutputStream();
        if (mess.oneIn(3)) {
            document.writeBytes("\uFEFF".getBytes(StandardCharsets.UTF_8));
        }
        for (int line = 0; line < lines; line++) {
            document.writeBytes(line(prefix + "-" + line));
            if (line < lines - 1 || mess.oneIn(2)) {
                document.writeBytes(
                        mess.oneOf(List.of("\n", "\r\n", "\n\n", " \n\t\n")).getBytes(StandardCharsets.UTF_8));
            }
        }
        return document.toByteArray();
    }

    private byte[] line(String id) {
        String sound = "{\"command\":\"ProposeBet\",\"id\":\"" + id + "\",\"key\":\"" + id
                + "\",\"at\":\"2013-07-24\",\"payload\":{\"portfolio\":\"mess\",\"title\":\"t\",\"customer\":\"c\","
                + "\"problem\":\"p\",\"benefit\":\"b\",\"innovationType\":\"CORE\",\"door\":\"TWO_WAY\",\"origin\":\"MANDATE\"}}";
        byte[] bytes = switch (mess.below(9)) {
            case 0 -> mess.document(sound).replace("\n", " ").getBytes(StandardCharsets.UTF_8);
            case 1 -> sound.replace("\"c\"", mess.text()).getBytes(StandardCharsets.UTF_8);
            case 2 -> sound.replace("\"ProposeBet\"", mess.text()).getBytes(StandardCharsets.UTF_8);
            case 3 -> sound.replace("\"" + id + "\"", mess.text()).getBytes(StandardCharsets.UTF_8);
            case 4 ->
                sound.replace("2013-07-24", mess.oneOf(List.of("2199-01-01", "x", "1969-01-01", "2013-07-24T25:00Z")))
                        .getBytes(StandardCharsets.UTF_8);
            case 5 -> sound.replace("\"t\"", "\"\u00e9\"").getBytes(StandardCharsets.ISO_8859_1);
            case 6 -> sound.replace("\"t\"", "\"" + "x".repeat(300_000) + "\"").getBytes(StandardCharsets.UTF_8);
            case 7 ->
                mess.oneOf(List.of(
                                "null", "[]", "0", "\"\"", sound.replaceFirst("\"payload\":.*", "\"payload\":null}")))
                        .getBytes(StandardCharsets.UTF_8);
            default -> sound.getBytes(StandardCharsets.UTF_8);
        };
        return new String(bytes, StandardCharsets.ISO_8859_1).isBlank() ? new byte[] {'x'} : bytes;
    }

    private static long events(RunningService service) {
        return service.bean(JdbcClient.class)
                .sql("SELECT count(*) FROM event_log")
                .query(Long.class)
                .single();
    }
}
