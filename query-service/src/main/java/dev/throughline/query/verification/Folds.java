package dev.throughline.query.verification;

import dev.throughline.events.RecordedEvent;
import dev.throughline.query.intake.Failure;
import dev.throughline.query.intake.LogEntry;
import dev.throughline.query.intake.Projection;
import dev.throughline.query.verification.EventPages.StoredEvent;
import dev.throughline.query.verification.Finding.Kind;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Hands events to the projections; what cannot be read or applied is found and left out, and the rest goes on. */
final class Folds {
    private final List<Projection> projections;
    private final TransactionTemplate savepoint;

    Folds(List<Projection> projections, PlatformTransactionManager transactions) {
        this.projections = projections;
        this.savepoint = new TransactionTemplate(transactions);
        savepoint.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
    }

    void fold(List<StoredEvent> page, Course course) {
        List<RecordedEvent> readable = new ArrayList<>();
        for (StoredEvent stored : page) {
            try {
                RecordedEvent event = stored.entry().decode();
                expectEffectiveAt(stored, event, course);
                readable.add(event);
            } catch (RuntimeException unreadable) {
                unreadable(stored.entry(), unreadable, course);
            }
        }
        if (!readable.isEmpty() && !fits(readable)) {
            readable.forEach(event -> foldAlone(event, course));
        }
    }

    private boolean fits(List<RecordedEvent> events) {
        try {
            project(events);
            return true;
        } catch (RuntimeException failure) {
            return false;
        }
    }

    private void foldAlone(RecordedEvent event, Course course) {
        try {
            project(List.of(event));
        } catch (RuntimeException failure) {
            course.found(
                    Kind.EVENT_UNREADABLE,
                    event.stream().value(),
                    "event_record",
                    "position=" + event.position(),
                    "Event " + event.sequence() + " of " + event.stream() + " cannot be applied any more: "
                            + Failure.kinds(failure) + ".");
        }
    }

    private void project(List<RecordedEvent> events) {
        savepoint.executeWithoutResult(status -> projections.forEach(projection -> projection.project(events)));
    }

    private static void expectEffectiveAt(StoredEvent stored, RecordedEvent event, Course course) {
        if (!event.context().effectiveAt().truncatedTo(ChronoUnit.MICROS).equals(stored.effectiveAt())) {
            course.found(
                    Kind.EVENT_CHANGED,
                    event.stream().value(),
                    "event_record",
                    "position=" + event.position(),
                    "Event " + event.sequence() + " of " + event.stream() + " stands there as of "
                            + stored.effectiveAt() + ", but says itself that it was true at "
                            + event.context().effectiveAt() + ".");
        }
    }

    private static void unreadable(LogEntry entry, RuntimeException failure, Course course) {
        course.found(
                Kind.EVENT_UNREADABLE,
                entry.stream().value(),
                "event_record",
                "position=" + entry.position(),
                "Event " + entry.sequence() + " of " + entry.stream() + " cannot be read any more: "
                        + Failure.kinds(failure) + ".");
    }
}
