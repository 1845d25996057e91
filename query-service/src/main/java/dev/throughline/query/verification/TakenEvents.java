package dev.throughline.query.verification;

import dev.throughline.command.audit.tree.AuditedEvent;
import dev.throughline.query.intake.LogEntry;
import dev.throughline.query.intake.Watermark;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Tells each event that was taken in by the leaf that stands for it in the audit log. */
@Component
class TakenEvents {
    /** What the event store's framework calls every stream; it is part of the leaf and does not come by the topic. */
    private static final String STREAM_TYPE = "StreamAggregate";

    private final JdbcClient db;
    private final EventPages events;
    private final Watermark watermark;
    private final TransactionTemplate snapshot;

    TakenEvents(JdbcClient db, EventPages events, Watermark watermark, PlatformTransactionManager transactions) {
        this.db = db;
        this.events = events;
        this.watermark = watermark;
        this.snapshot = new TransactionTemplate(transactions);
        snapshot.setReadOnly(true);
        snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
    }

    /** Where the read models stand. */
    @Schema(description = "Where the read models stand.")
    record Standing(
            @Schema(description = "The log position up to which they are complete.")
            long complete,

            @Schema(description = "The positions of the events that operators left out.")
            List<Long> skipped,

            @Schema(description = "The streams that stand still; of these, everything behind the version is missing.")
            List<Still> still) {}

    /** A stream that stands still. */
    @Schema(name = "StillStream", description = "A stream that stands still.")
    record Still(
            @Schema(description = "The stream.") String stream,

            @Schema(description = "What the read models have of it.")
            long version) {}

    /** An event that was taken in. */
    @Schema(name = "TakenEvent", description = "An event that was taken in.")
    record Taken(
            @Schema(description = "Its place in the log.", example = "4711")
            long position,

            @Schema(description = "Its stream.", example = "bet/instant-checkout")
            String stream,

            @Schema(description = "Which event of the stream it is, from 1.", example = "3")
            long sequence,

            @Schema(description = "Its leaf in base64, made of what is stored here.")
            String leaf) {}

    /** All of one snapshot; the standing is told before the first event is read. */
    void read(long after, Consumer<Standing> standing, Consumer<Taken> reader) {
        snapshot.executeWithoutResult(status -> {
            standing.accept(standing());
            events.forEach(after, page -> page.forEach(stored -> reader.accept(taken(stored.entry()))));
        });
    }

    private Standing standing() {
        return new Standing(
                watermark.current(),
                db.sql("SELECT position FROM dead_letter WHERE state = 'SKIPPED' ORDER BY position")
                        .query(Long.class)
                        .list(),
                db.sql("SELECT stream, version FROM parked_stream JOIN stream_version USING (stream) ORDER BY stream")
                        .query(Still.class)
                        .list());
    }

    private static Taken taken(LogEntry entry) {
        AuditedEvent audited = new AuditedEvent(
                entry.position(),
                entry.id().toString(),
                entry.stream().value(),
                entry.sequence(),
                STREAM_TYPE,
                entry.type(),
                null,
                entry.recordedAt(),
                entry.context(),
                entry.payload());
        return new Taken(
                entry.position(),
                entry.stream().value(),
                entry.sequence(),
                audited.leaf().base64());
    }
}
