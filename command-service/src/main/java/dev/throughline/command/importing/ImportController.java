package dev.throughline.command.importing;

import dev.throughline.command.dispatch.Attempts;
import dev.throughline.command.dispatch.CommandCatalog;
import dev.throughline.command.dispatch.Submissions;
import dev.throughline.command.platform.MalformedRequest;
import dev.throughline.command.platform.Parameters;
import dev.throughline.command.platform.TokenClaims;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;
import tools.jackson.databind.json.JsonMapper;

/** Takes documents of command lines, of any length, and answers with a report of those that failed. */
@RestController
class ImportController {
    static final String NDJSON = "application/x-ndjson";

    private static final long LAST_LINE = 1_000_000_000_000L;

    private final JsonMapper json;
    private final CommandCatalog catalog;
    private final Submissions submissions;
    private final Attempts attempts;
    private final RunningImports running;
    private final DemoTime demoTime;

    ImportController(
            JsonMapper json,
            CommandCatalog catalog,
            Submissions submissions,
            Attempts attempts,
            RunningImports running,
            DemoTime demoTime) {
        this.json = json;
        this.catalog = catalog;
        this.submissions = submissions;
        this.attempts = attempts;
        this.running = running;
        this.demoTime = demoTime;
    }

    /**
     * Records each line as a command of its own. The report is kept in a file until the document is read: a client
     * that is still sending does not read yet.
     *
     * @param firstLine the number of the document's first line in the file it came from
     * @param dryRun whether to answer what would fail, and record nothing
     * @param clock which clock says when a line is recorded
     */
    @PostMapping(path = "/v1/imports", consumes = NDJSON, produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<StreamingResponseBody> run(
            HttpServletRequest request,
            @RequestParam(defaultValue = "1") long firstLine,
            @RequestParam(defaultValue = "false") boolean dryRun,
            @RequestParam(defaultValue = "real") ImportClock clock)
            throws IOException {
        Parameters.only(request, Set.of("firstLine", "dryRun", "clock"));
        if (firstLine < 1 || firstLine > LAST_LINE) {
            throw new MalformedRequest(
                    "firstLine.out-of-range", "Expected a line number from 1 to " + LAST_LINE + ".", "Count from 1.");
        }
        Import.Sink sink = dryRun ? submissions.rehearsal()::rehearse : submissions::submit;
        Import.Sink timed = clock == ImportClock.simulated ? demoTime.around(sink) : sink;
        Import target = new Import(json, catalog, watched(timed, dryRun), TokenClaims.caller());
        Path file = Files.createTempFile("import-report", ".json");
        try (RunningImports.Sign alive = dryRun ? RunningImports.Sign.NONE : running.begin();
                OutputStream out = Files.newOutputStream(file);
                ImportReport report = new ImportReport(json, out)) {
            new ImportRun(target, report).run(request.getInputStream(), firstLine);
        } catch (IOException | RuntimeException failure) {
            Files.delete(file);
            throw failure;
        }
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(out -> send(file, out));
    }

    private Import.Sink watched(Import.Sink sink, boolean dryRun) {
        return (id, command, conditions) -> attempts.attempt(
                id, command, dryRun ? conditions.rehearsed() : conditions, () -> sink.submit(id, command, conditions));
    }

    private static void send(Path file, OutputStream out) throws IOException {
        try (out) {
            Files.copy(file, out);
        } finally {
            Files.delete(file);
        }
    }
}
