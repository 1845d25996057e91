package dev.throughline.local.importing;

import dev.throughline.local.CannotContinue;
import dev.throughline.local.importing.CommandService.Away;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Sends a file of commands, some hundred lines at a time, each batch again until it is answered. If we die here, importing
 * the file again is how to go on: lines that are known by their key change nothing.
 *
 * @param report where failed lines are also written as NDJSON
 */
public record FileImport(
        String commandUrl,
        TokenSource tokens,
        PrintStream failures,
        PrintStream progress,
        boolean terminal,
        @Nullable Path report,
        Duration patience) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** To this process's standard output and error. */
    public static FileImport of(String commandUrl, TokenSource tokens, @Nullable Path report) {
        return new FileImport(commandUrl, tokens, System.out, System.err, System.console() != null, report, PATIENCE);
    }

    /** Imports; true if no line was refused. */
    public boolean run(Lines lines) throws CannotContinue, IOException, InterruptedException {
        var shown = new Progress(lines.bytes(), progress, terminal);
        var delivery = new Delivery(shown, patience);
        try (var service = new CommandService(commandUrl, tokens);
                var reader = new LineReader(lines.content());
                var failed = Report.to(failures, report)) {
            var total = Answer.NOTHING;
            for (var batch = Batch.next(reader); batch.isPresent(); batch = Batch.next(reader)) {
                total = total.plus(delivery.send(batch.get(), service, failed));
                shown.at(reader.lines(), reader.bytes());
            }
            shown.note(shown.summary("Imported", total));
            return total.refused() == 0;
        }
    }

    /** Asks what an import would do, in one request, because a line may build on those before it; true if none would be refused. */
    public boolean dryRun(Lines lines) throws CannotContinue, IOException, InterruptedException {
        var shown = new Progress(lines.bytes(), progress, terminal);
        try (var service = new CommandService(commandUrl, tokens);
                var reader = new LineReader(lines.content());
                var failed = Report.to(failures, report)) {
            var upload = new LinesUpload(reader, shown);
            var total =
                    service.send("dryRun=true&firstLine=1", BodyPublishers.ofInputStream(() -> upload), failed::add);
            shown.note(shown.summary("Dry run, nothing recorded", total));
            return total.refused() == 0;
        } catch (Away away) {
            throw new CannotContinue(
                    CannotContinue.FAILED,
                    "The command service went away during the dry run (%s); try again when ./throughline status is ready."
                            .formatted(away.getMessage()));
        }
    }
}
