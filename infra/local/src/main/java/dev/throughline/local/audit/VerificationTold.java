package dev.throughline.local.audit;

import dev.throughline.command.audit.tree.VerifierKey;
import dev.throughline.command.audit.verify.Finding;
import dev.throughline.command.audit.verify.Progress;
import dev.throughline.command.audit.verify.Report;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;

/** Tells how far a verification is, each second on a terminal, else every five; then what it found, and what it did not look at. */
public final class VerificationTold {

    private final PrintStream out;
    private final boolean terminal;
    private long last = System.nanoTime();

    public VerificationTold(PrintStream out, boolean terminal) {
        this.out = out;
        this.terminal = terminal;
    }

    public void begin(List<VerifierKey> keys, int checkpoints) {
        keys.forEach(key -> out.printf("Trusting the key %s.%n", key.id()));
        if (keys.isEmpty()) {
            out.println(
                    "No key was given: signatures are not checked, and whoever rewrote all of it may have signed it.");
        }
        if (checkpoints == 0) {
            out.println("No checkpoint from elsewhere was given: who owns the database and the key can have rewritten"
                    + " all of it. Keep one: docs/guide/audit.md.");
        }
    }

    public void progress(Progress progress) {
        progress(
                "events",
                progress.events(),
                progress.expected(),
                progress.rate(),
                progress.left().toSeconds());
    }

    /** @param things what is looked at one after the other: "events" */
    void progress(String things, long done, long expected, long rate, long secondsLeft) {
        long now = System.nanoTime();
        if (now - last >= (terminal ? 1_000_000_000L : 5_000_000_000L)) {
            last = now;
            out.printf(
                    terminal ? "\r%s   " : "%s%n",
                    "%,d of about %,d %s, %,d %3$s/s, %s left"
                            .formatted(done, expected, things, rate, readable(Duration.ofSeconds(secondsLeft))));
            out.flush();
        }
    }

    /** Begins a line that no progress stands in. */
    String fresh() {
        return terminal ? "\r" : "";
    }

    public void end(Report report) {
        out.printf(
                "%s%,d events, %,d stored checkpoints, %,d from elsewhere (the largest covers %,d events); %,d newer events"
                        + " are not sealed yet.%n",
                fresh(), report.events(), report.checkpoints(), report.outside(), report.covered(), report.unsealed());
        report.findings().forEach(this::say);
        if (report.more() > 0) {
            out.printf("… and %,d more.%n", report.more());
        }
        out.println(
                report.isClean()
                        ? "Nothing was changed."
                        : "The log is NOT what was sealed and signed. The first place that differs stands first.");
    }

    private void say(Finding finding) {
        out.printf("%s at event %,d: %s%n", finding.kind(), finding.index() + 1, finding.words());
    }

    private static String readable(Duration duration) {
        return duration.toMinutes() == 0
                ? "%d s".formatted(duration.toSeconds())
                : "%d min %02d s".formatted(duration.toMinutes(), duration.toSecondsPart());
    }
}
