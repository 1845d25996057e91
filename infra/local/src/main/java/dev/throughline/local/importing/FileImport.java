package dev.throughline.local.importing;

import dev.throughline.local.CannotContinue;
import dev.throughline.local.importing.CommandService.Away;
import java.io.IOException;
import java.io.PrintStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
        try (var service = new CommandService(commandUrl, tokens);
                var reader = new LineReader(lines.content());
                var failed = Report.to(failures, report)) {
            var total = Answer.NOTHING;
            for (var batch = Batch.next(reader); batch.isPresent(); batch = Batch.next(reader)) {
                total = total.plus(send(batch.get(), service, failed, shown));
                shown.at(reader.lines(), reader.bytes());
            }
            shown.note(summary("Imported", total, shown));
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
            shown.note(summary("Dry run, nothing recorded", total, shown));
            return total.refused() == 0;
        } catch (Away away) {
            throw new CannotContinue(
                    CannotContinue.FAILED,
                    "The command service went away during the dry run (%s); try again when ./throughline status is ready."
                            .formatted(away.getMessage()));
        }
    }

    private Answer send(Batch batch, CommandService service, Report report, Progress shown)
            throws CannotContinue, InterruptedException {
        var deadline = System.nanoTime() + patience.toNanos();
        var pause = Duration.ofMillis(250);
        while (true) {
            try {
                var failed = new ArrayList<FailedLine>();
                var answer = service.send(
                        "firstLine=" + batch.firstLine(), BodyPublishers.ofByteArray(batch.body()), failed::add);
                failed.forEach(report::add);
                return answer;
            } catch (Away away) {
                if (System.nanoTime() > deadline) {
                    throw new CannotContinue(CannotContinue.FAILED, givenUp(batch, away));
                }
                shown.note("The command service is away (%s); sending the lines from %d again in %.1f s."
                        .formatted(away.getMessage(), batch.firstLine(), pause.toMillis() / 1000.0));
                Thread.sleep(pause);
                pause = pause.multipliedBy(2).compareTo(Duration.ofSeconds(10)) < 0
                        ? pause.multipliedBy(2)
                        : Duration.ofSeconds(10);
            }
        }
    }

    private String givenUp(Batch batch, Away away) {
        return """
                The command service was away for %d s (%s). Lines before %d are done.
                Run the same import again when ./throughline status is ready: what is done stays done.""".formatted(patience.toSeconds(), away.getMessage(), batch.firstLine());
    }

    private static String summary(String what, Answer total, Progress shown) {
        long lines = total.accepted() + total.repeated() + total.refused();
        double seconds = Math.max(0.001, shown.elapsed().toNanos() / 1e9);
        return "%s: %,d accepted, %,d repeated, %,d refused, in %.1f s (%,.0f lines/s)."
                .formatted(what, total.accepted(), total.repeated(), total.refused(), seconds, lines / seconds);
    }
}
