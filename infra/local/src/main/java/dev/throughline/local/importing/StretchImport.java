package dev.throughline.local.importing;

import dev.throughline.local.CannotContinue;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * Sends the lines of a demo, which several people tell, stretch by stretch, each with the token of who tells it; they are
 * recorded when they say that they happened.
 */
public final class StretchImport implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final String commandUrl;
    private final PrintStream failures;
    private final Progress shown;
    private final Delivery delivery;
    private final Map<TokenSource, CommandService> services = new HashMap<>();
    private Answer total = Answer.NOTHING;
    private long lines;
    private long bytes;

    /** @param bytes how many there will be, by and large, for the progress that is shown */
    public StretchImport(String commandUrl, long bytes, PrintStream failures, PrintStream progress, boolean terminal) {
        this.commandUrl = commandUrl;
        this.failures = failures;
        this.shown = new Progress(bytes, progress, terminal);
        this.delivery = new Delivery(shown, PATIENCE, "&clock=simulated");
    }

    /** Says that there will be more, so that time does not pass meanwhile by the real clock. */
    public void goOn(TokenSource tokens) throws CannotContinue, IOException, InterruptedException {
        try (var failed = Report.to(failures, null)) {
            delivery.send(new Batch(lines + 1, new byte[] {'\n'}), service(tokens), failed);
        }
    }

    private CommandService service(TokenSource tokens) {
        return services.computeIfAbsent(tokens, from -> new CommandService(commandUrl, from));
    }

    /** Sends lines that one person tells, as NDJSON. */
    public void send(TokenSource tokens, byte[] stretch) throws CannotContinue, IOException, InterruptedException {
        var service = service(tokens);
        try (var reader = new LineReader(new ByteArrayInputStream(stretch));
                var failed = Report.to(failures, null)) {
            for (var batch = Batch.next(reader); batch.isPresent(); batch = Batch.next(reader)) {
                total = total.plus(delivery.send(batch.get(), service, failed));
                shown.at(lines + reader.lines(), bytes + reader.bytes());
            }
            lines += reader.lines();
            bytes += stretch.length;
        }
    }

    /** Says what became of all of it; true if no line was refused. */
    public boolean finish() {
        shown.note(shown.summary("Imported", total));
        return total.refused() == 0;
    }

    @Override
    public void close() {
        services.values().forEach(CommandService::close);
    }
}
