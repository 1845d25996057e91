package dev.throughline.local.importing;

import java.io.PrintStream;
import java.time.Duration;

/** How far an import is, at what rate, and how long it will take: each second on a terminal, else every five. */
final class Progress {

    private final long totalBytes;
    private final PrintStream out;
    private final boolean terminal;
    private final long start = System.nanoTime();
    private long last = start;

    Progress(long totalBytes, PrintStream out, boolean terminal) {
        this.totalBytes = totalBytes;
        this.out = out;
        this.terminal = terminal;
    }

    void at(long lines, long bytes) {
        long now = System.nanoTime();
        if (now - last >= (terminal ? 1_000_000_000L : 5_000_000_000L)) {
            last = now;
            say(terminal ? "\r%s   " : "%s%n", describe(lines, bytes));
        }
    }

    /** A message between two steps, on a line of its own. */
    void note(String message) {
        say(terminal ? "\r%s%n" : "%s%n", message);
    }

    Duration elapsed() {
        return Duration.ofNanos(System.nanoTime() - start);
    }

    String summary(String what, Answer total) {
        long lines = total.accepted() + total.repeated() + total.refused();
        double seconds = Math.max(0.001, elapsed().toNanos() / 1e9);
        return "%s: %,d accepted, %,d repeated, %,d refused, in %.1f s (%,.0f lines/s)."
                .formatted(what, total.accepted(), total.repeated(), total.refused(), seconds, lines / seconds);
    }

    private void say(String format, String text) {
        out.printf(format, text);
        out.flush();
    }

    private String describe(long lines, long bytes) {
        double seconds = Math.max(0.001, elapsed().toNanos() / 1e9);
        double done = totalBytes == 0 ? 1 : Math.min(1, (double) bytes / totalBytes);
        long left = done == 0 ? 0 : Math.round(seconds * (1 - done) / done);
        return "%,d lines, %.0f %%, %,.0f lines/s, %s left"
                .formatted(lines, 100 * done, lines / seconds, readable(Duration.ofSeconds(left)));
    }

    private static String readable(Duration duration) {
        return duration.toMinutes() == 0
                ? "%d s".formatted(duration.toSeconds())
                : "%d min %02d s".formatted(duration.toMinutes(), duration.toSecondsPart());
    }
}
