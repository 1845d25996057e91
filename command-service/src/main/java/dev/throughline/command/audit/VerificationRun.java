package dev.throughline.command.audit;

import dev.throughline.command.audit.verify.Progress;
import dev.throughline.command.audit.verify.Report;
import dev.throughline.command.audit.verify.Verification;
import dev.throughline.command.rules.Refusal;
import dev.throughline.command.rules.Violation;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;
import javax.sql.DataSource;

/** Verifies for a caller who has no access to the database; one at a time, since each reads the whole log. */
final class VerificationRun {
    private final DataSource dataSource;
    private final Semaphore one = new Semaphore(1);

    VerificationRun(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** Takes what is to be told, line by line. */
    @FunctionalInterface
    interface Telling {
        void tell(Object line) throws IOException;
    }

    /** Tells progress, and the result as the last line; an answer that ends without a result is none. */
    void run(Evidence evidence, Telling telling) throws IOException {
        if (!one.tryAcquire()) {
            throw new Refusal(Violation.state(
                    "verification.running",
                    "Expected no other verification under way, but there is one.",
                    "Try again when it has ended, or run './throughline verify'."));
        }
        try (Connection connection = dataSource.getConnection()) {
            Report report = new Verification(
                            connection, evidence.verifiers(), evidence.notes(), progress -> tell(telling, progress))
                    .run();
            connection.rollback();
            telling.tell(VerificationResult.of(report));
        } catch (SQLException failure) {
            throw new IllegalStateException("the tables of the audit log cannot be read", failure);
        } finally {
            one.release();
        }
    }

    private static void tell(Telling telling, Progress progress) {
        try {
            telling.tell(new Step(
                    progress.events(),
                    progress.expected(),
                    progress.rate(),
                    progress.left().toSeconds()));
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    /** How far it is. */
    private record Step(long events, long expected, long eventsPerSecond, long secondsLeft) {}
}
