package dev.throughline.local.importing;

import dev.throughline.local.CannotContinue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/**
 * Sends the lines of a demo, which several people tell, each stretch with the token of who tells it; they are recorded
 * when they say that they happened.
 */
public record StretchImport(String commandUrl, PrintStream failures, PrintStream progress, boolean terminal) {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    /** Lines one after the other that one person tells, as NDJSON. */
    public record Stretch(TokenSource tokens, byte[] lines) {}

    /** Imports; true if no line was refused. */
    public boolean run(List<Stretch> stretches) throws CannotContinue, IOException, InterruptedException {
        long bytes = stretches.stream().mapToLong(each -> each.lines().length).sum();
        var shown = new Progress(bytes, progress, terminal);
        var total = Answer.NOTHING;
        var sent = new Sent(0, 0);
        for (var stretch : stretches) {
            total = total.plus(send(stretch, shown, sent));
            sent = sent.plus(stretch);
        }
        shown.note(shown.summary("Imported", total));
        return total.refused() == 0;
    }

    private Answer send(Stretch stretch, Progress shown, Sent before)
            throws CannotContinue, IOException, InterruptedException {
        var delivery = new Delivery(shown, PATIENCE, "&clock=simulated");
        var total = Answer.NOTHING;
        try (var service = new CommandService(commandUrl, stretch.tokens());
                var reader = new LineReader(new ByteArrayInputStream(stretch.lines()));
                var failed = Report.to(failures, null)) {
            for (var batch = Batch.next(reader); batch.isPresent(); batch = Batch.next(reader)) {
                total = total.plus(delivery.send(batch.get(), service, failed));
                shown.at(before.lines() + reader.lines(), before.bytes() + reader.bytes());
            }
        }
        return total;
    }

    private record Sent(long lines, long bytes) {
        Sent plus(Stretch stretch) {
            long count = new String(stretch.lines(), java.nio.charset.StandardCharsets.UTF_8)
                    .lines()
                    .count();
            return new Sent(lines + count, bytes + stretch.lines().length);
        }
    }
}
