package dev.throughline.query.verification;

import dev.throughline.query.intake.DeadLetter;
import dev.throughline.query.intake.DeadLetters;
import dev.throughline.query.intake.ParkedStreams;
import dev.throughline.query.intake.Watermark;
import dev.throughline.query.platform.questions.BadQuestion;
import dev.throughline.query.verification.VerificationResult.SkippedEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Runs every check over one snapshot, while the intake goes on; one verification at a time, since each reads everything. */
@Component
class ReadModelVerification {
    private static final int PAGE = 200;
    private static final int MOST_SKIPPED = 1000;
    private static final int MOST_PARKED = 100;

    private final List<Check> checks;
    private final Watermark watermark;
    private final DeadLetters deadLetters;
    private final ParkedStreams parked;
    private final TransactionTemplate snapshot;
    private final Semaphore one = new Semaphore(1);

    ReadModelVerification(
            List<Check> checks,
            Watermark watermark,
            DeadLetters deadLetters,
            ParkedStreams parked,
            PlatformTransactionManager transactions) {
        this.checks = List.copyOf(checks);
        this.watermark = watermark;
        this.deadLetters = deadLetters;
        this.parked = parked;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** @throws BadQuestion while another one is under way */
    VerificationResult run(Consumer<Progress> telling) {
        if (!one.tryAcquire()) {
            throw new BadQuestion(
                    "verification.running",
                    "Expected no other verification under way, but there is one.",
                    "Try again when it has ended.");
        }
        try {
            return Objects.requireNonNull(snapshot.execute(status -> {
                // Whatever the checks fold on the way goes with the transaction, also if we die.
                status.setRollbackOnly();
                return result(telling);
            }));
        } finally {
            one.release();
        }
    }

    private VerificationResult result(Consumer<Progress> telling) {
        long position = watermark.current();
        Course course = new Course(telling);
        checks.forEach(course::run);
        return new VerificationResult(
                course.findings().isEmpty(),
                position,
                course.checked(),
                course.findings(),
                course.more(),
                skipped(),
                parked.oldest(MOST_PARKED),
                course.notes());
    }

    private List<SkippedEvent> skipped() {
        List<SkippedEvent> skipped = new ArrayList<>();
        List<DeadLetter> page = deadLetters.page("SKIPPED", 0, PAGE);
        while (!page.isEmpty() && skipped.size() < MOST_SKIPPED) {
            page.forEach(letter -> skipped.add(new SkippedEvent(
                    letter.stream(),
                    letter.sequence(),
                    letter.position(),
                    letter.type(),
                    letter.settledBy(),
                    letter.reason())));
            page = deadLetters.page("SKIPPED", page.getLast().position(), PAGE);
        }
        return skipped;
    }
}
