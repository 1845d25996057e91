package dev.throughline.local.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.embedded.FreePorts;
import dev.throughline.local.CannotContinue;
import dev.throughline.local.importing.FakeCommandService.Request;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileImportTest {

    @TempDir
    Path directory;

    private final int port = FreePorts.next();
    private final ByteArrayOutputStream failures = new ByteArrayOutputStream();
    private final ByteArrayOutputStream progress = new ByteArrayOutputStream();
    private FakeCommandService service = start();
    private int tokensFetched;

    private FakeCommandService start() {
        try {
            return new FakeCommandService(port);
        } catch (IOException taken) {
            throw new AssertionError("Expected a free port, found " + port + " taken.", taken);
        }
    }

    @AfterEach
    void stopService() {
        service.close();
    }

    @Test
    void sendsBatchesThatKnowTheirFirstLine() throws Exception {
        assertThat(importing().run(lines(numbered(1, 600)))).isTrue();
        assertThat(service.requests)
                .extracting(Request::query)
                .containsExactly("firstLine=1", "firstLine=251", "firstLine=501");
        assertThat(service.requests).extracting(Request::token).containsOnly("Bearer token-1");
        assertThat(said(progress)).contains("Imported: 600 accepted, 0 repeated, 0 refused");
    }

    @Test
    void tellsWhichLinesOfTheFileWereRefusedWhateverItsLineEnds() throws Exception {
        var report = directory.resolve("failed.ndjson");
        var text = "\uFEFF{\"n\":1}\r\n\r\n{\"bad\":3}\r\n   \r\n{\"n\":5}\r\n{\"bad";
        assertThat(importing(report).run(lines(text))).isFalse();
        assertThat(said(failures)).isEqualTo("""
                        line 3 ProposeBet bad: 409 time.in-future — it is not yet (wait)
                            time.in-future — it is not yet (wait)
                            bet.exists — there is one
                        line 6 ProposeBet bad: 409 time.in-future — it is not yet (wait)
                            time.in-future — it is not yet (wait)
                            bet.exists — there is one
                        """);
        assertThat(service.requests.getFirst().body()).startsWith("{\"n\":1}\n\n{\"bad\":3}\n\n{\"n\":5}\n");
        assertThat(Files.readAllLines(report)).hasSize(2).allMatch(line -> line.contains("\"code\":\"bet.exists\""));
    }

    @Test
    void importingTheSameFileAgainChangesNothing() throws Exception {
        importing().run(lines(numbered(1, 300)));
        assertThat(importing().run(lines(numbered(1, 300)))).isTrue();
        assertThat(said(progress)).contains("Imported: 0 accepted, 300 repeated, 0 refused");
    }

    @Test
    void sendsABatchAgainUntilTheServiceIsBack() throws Exception {
        service.failNext(503, 502, 0);
        assertThat(importing().run(lines(numbered(1, 10)))).isTrue();
        assertThat(service.requests).hasSize(4).extracting(Request::query).containsOnly("firstLine=1");
        assertThat(said(progress))
                .contains("The command service is away (status 503)")
                .contains("10 accepted");
    }

    @Test
    void givesUpWhenTheServiceStaysAwayAndSaysHowToGoOn() {
        service.close();
        assertThatThrownBy(() -> importing().run(lines(numbered(1, 10))))
                .isInstanceOf(CannotContinue.class)
                .hasMessageContaining("away for 2 s")
                .hasMessageContaining("Lines before 1 are done")
                .hasMessageContaining("Run the same import again");
        service = start();
    }

    @Test
    void fetchesANewTokenWhenTheFirstHasExpired() throws Exception {
        service.failNext(401);
        assertThat(importing().run(lines(numbered(1, 10)))).isTrue();
        assertThat(service.requests).extracting(Request::token).containsExactly("Bearer token-1", "Bearer token-2");
    }

    @Test
    void saysWhenThePersonaMayNot() {
        service.failNext(403);
        assertThatThrownBy(() -> importing().run(lines(numbered(1, 10))))
                .isInstanceOf(CannotContinue.class)
                .hasMessageContaining("may not import (403)");
    }

    @Test
    void showsWhatAnUnexpectedAnswerSays() {
        service.failNext(500);
        assertThatThrownBy(() -> importing().run(lines(numbered(1, 10))))
                .isInstanceOf(CannotContinue.class)
                .hasMessageContaining("found status 500")
                .hasMessageContaining("as the test wants it");
    }

    @Test
    void aDryRunIsOneRequest() throws Exception {
        assertThat(importing().dryRun(lines(numbered(1, 5000) + "\n{\"bad\":1}\n")))
                .isFalse();
        assertThat(service.requests).hasSize(1).extracting(Request::query).containsExactly("dryRun=true&firstLine=1");
        assertThat(said(failures)).startsWith("line 5001 ProposeBet bad: 409");
        assertThat(said(progress)).contains("Dry run, nothing recorded: 5,000 accepted, 0 repeated, 1 refused");
    }

    private FileImport importing() {
        return importing(null);
    }

    private FileImport importing(@Nullable Path report) {
        return new FileImport(
                service.url(),
                () -> "token-" + ++tokensFetched,
                new PrintStream(failures, true, StandardCharsets.UTF_8),
                new PrintStream(progress, true, StandardCharsets.UTF_8),
                false,
                report,
                Duration.ofSeconds(2));
    }

    private static Lines lines(String text) {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        return new Lines(new ByteArrayInputStream(bytes), bytes.length);
    }

    private static String numbered(int from, int to) {
        return IntStream.rangeClosed(from, to).mapToObj("{\"n\":%d}"::formatted).collect(Collectors.joining("\n"));
    }

    private static String said(ByteArrayOutputStream where) {
        return where.toString(StandardCharsets.UTF_8);
    }
}
