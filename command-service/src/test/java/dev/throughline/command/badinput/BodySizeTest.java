package dev.throughline.command.badinput;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.testing.RunningService;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** How much a command may weigh. */
class BodySizeTest {
    private static final int MIB = 1024 * 1024;

    private final RunningService service = RunningService.shared();
    private final RawClient client = new RawClient(service.port());
    private final String head = "POST /v1/bets HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
            + "Content-Type: application/json\r\nAuthorization: Bearer "
            + RunningService.ISSUER.token("prs-leader1", List.of("leader"), List.of("*")) + "\r\n";

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static void assertTooLarge(RawClient.Reply reply) {
        assertThat(reply.status()).isEqualTo(413);
        assertThat(reply.isProblem()).isTrue();
        assertThat(reply.body()).contains("body.too-large");
    }

    /** The client sends nothing of its body and is answered: so nothing of it was read. */
    @Test
    void aBodyThatSaysItIsTooLargeIsNotRead() throws IOException {
        assertTooLarge(client.send(bytes(head + "Content-Length: " + 10 * MIB + "\r\n\r\n")));
    }

    /** The client never ends its body and is answered: so it was read up to the limit only. */
    @Test
    void aBodyThatDoesNotSayItsLengthIsReadUpToTheLimit() throws IOException {
        ByteArrayOutputStream request = new ByteArrayOutputStream();
        request.writeBytes(bytes(head + "Transfer-Encoding: chunked\r\n\r\n"));
        byte[] chunk = bytes("10000\r\n" + " ".repeat(0x10000) + "\r\n");
        for (int sent = 0; sent <= MIB; sent += 0x10000) {
            request.writeBytes(chunk);
        }
        assertTooLarge(client.send(request.toByteArray()));
    }

    @Test
    void aBodyOfTheLargestSizeIsRead() throws IOException {
        RawClient.Reply reply =
                client.send(bytes(head + "Content-Length: " + MIB + "\r\n\r\n{" + " ".repeat(MIB - 2) + "}"));
        assertThat(reply.status()).as(reply.body()).isEqualTo(422);
        assertThat(reply.body()).contains("title.missing");
    }

    @Test
    void whoHasNoTokenIsToldThatFirst() throws IOException {
        String anonymous = head.replaceFirst("Authorization.*\r\n", "");
        assertThat(client.send(bytes(anonymous + "Content-Length: " + 10 * MIB + "\r\n\r\n"))
                        .status())
                .isEqualTo(401);
    }

    /** 12 MB of lines that an importer may send; only one line is kept at a time, and a long one is read past. */
    @Test
    void anImportMayBeLargerThanACommandButNotItsLines() {
        String lines = ("{\"command\":\"Fly\"}" + " ".repeat(4000) + "\n").repeat(3000) + "x".repeat(2 * MIB) + "\n{}";
        String report = service.as("prs-importer1", "importer")
                .postLines("/v1/imports", lines)
                .response()
                .body();
        assertThat(JsonMapper.shared().readTree(report).path("refused").asInt()).isEqualTo(3002);
        assertThat(report).contains("at most 262144 bytes");
    }
}
