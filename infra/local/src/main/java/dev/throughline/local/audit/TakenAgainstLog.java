package dev.throughline.local.audit;

import dev.throughline.command.audit.tree.AuditedEvent;
import dev.throughline.command.audit.verify.Progress;
import dev.throughline.command.audit.verify.StoredLog;
import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Holds the events that the read models are made of against the log that was verified, side by side. */
final class TakenAgainstLog {

    private static final int MOST = 100;
    private static final int BETWEEN_REPORTS = 5000;

    private final TakenEvents taken;
    private final Consumer<Progress> progress;
    private final List<String> findings = new ArrayList<>();
    private final long start = System.nanoTime();
    private long compared;
    private long more;

    TakenAgainstLog(TakenEvents taken, Consumer<Progress> progress) {
        this.taken = taken;
        this.progress = progress;
    }

    /** What it came to; the first place that differs stands first. */
    record Outcome(long events, List<String> findings, long more) {}

    /** @param connection to the database of the command service; its snapshot is taken now, later than that of the other side */
    Outcome run(Connection connection, long expected) throws SQLException, IOException {
        connection.setAutoCommit(false);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        try (var logged = new StoredLog(connection).events()) {
            for (; !logged.isAtEnd(); logged.next()) {
                step(logged.current());
                if (++compared % BETWEEN_REPORTS == 0) {
                    report(Math.max(expected, compared));
                }
            }
        }
        for (var added = taken.current(); added != null; added = next()) {
            added(added);
        }
        connection.rollback();
        return new Outcome(compared, List.copyOf(findings), more);
    }

    private void step(AuditedEvent logged) throws IOException {
        var other = taken.current();
        while (other != null && other.position() < logged.position()) {
            added(other);
            other = next();
        }
        if (other == null || other.position() > logged.position()) {
            if (taken.shouldHave(logged.position(), logged.stream(), logged.sequence())) {
                found(
                        "TAKEN_MISSING",
                        logged.position(),
                        logged.stream(),
                        logged.sequence(),
                        "is in the log, and the read models lack it, though nobody skipped it");
            }
            return;
        }
        if (!other.leaf().equals(logged.leaf().base64())) {
            found(
                    "TAKEN_CHANGED",
                    logged.position(),
                    logged.stream(),
                    logged.sequence(),
                    "is another one in the read models' own store than in the log");
        }
        next();
    }

    private void added(TakenEvents.Taken event) {
        found(
                "TAKEN_ADDED",
                event.position(),
                event.stream(),
                event.sequence(),
                "is in the read models' own store, and not in the log");
    }

    private TakenEvents.@Nullable Taken next() throws IOException {
        taken.next();
        return taken.current();
    }

    private void found(String kind, long position, String stream, long sequence, String words) {
        if (findings.size() < MOST) {
            findings.add("%s at position %,d: The event %s %,d %s.".formatted(kind, position, stream, sequence, words));
        } else {
            more++;
        }
    }

    private void report(long expected) {
        progress.accept(new Progress(compared, expected, Duration.ofNanos(System.nanoTime() - start)));
    }
}
