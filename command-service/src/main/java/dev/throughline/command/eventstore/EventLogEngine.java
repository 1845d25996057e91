package dev.throughline.command.eventstore;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventData;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;

/** Axon's JDBC storage on the table {@code event_log}; without snapshots, and one statement per read. */
public final class EventLogEngine extends JdbcEventStorageEngine {
    private static final String UNIQUE_VIOLATION = "23505";
    private static final int BATCH = 500;

    EventLogEngine(ConnectionProvider connections, TransactionManager transactions, WireSerializer serializer) {
        super(parts(connections, transactions, serializer));
    }

    private static Builder parts(
            ConnectionProvider connections, TransactionManager transactions, WireSerializer serializer) {
        JdbcEventStorageEngine.Builder builder = builder();
        builder.persistenceExceptionResolver(new SQLStateResolver(UNIQUE_VIOLATION))
                .schema(columns())
                .dataType(String.class)
                .connectionProvider(connections)
                .transactionManager(transactions)
                .batchSize(BATCH)
                // A batch that is not full is the last one: no second read to learn that nothing follows.
                .finalAggregateBatchPredicate(batch -> batch.size() < BATCH)
                .eventSerializer(serializer)
                .snapshotSerializer(serializer);
        return builder;
    }

    /** What Axon's columns are called in {@code event_log}. */
    public static EventSchema columns() {
        return EventSchema.builder()
                .eventTable("event_log")
                .globalIndexColumn("position")
                .eventIdentifierColumn("event_id")
                .aggregateIdentifierColumn("stream")
                .sequenceNumberColumn("sequence")
                .typeColumn("stream_type")
                .timestampColumn("recorded_at")
                .payloadTypeColumn("type")
                .payloadRevisionColumn("payload_revision")
                .payloadColumn("payload")
                .metaDataColumn("context")
                .build();
    }

    @Override
    protected Stream<? extends DomainEventData<?>> readSnapshotData(String aggregateIdentifier) {
        return Stream.empty();
    }

    @Override
    protected void writeTimestamp(PreparedStatement statement, int position, Instant time) throws SQLException {
        statement.setObject(position, time.truncatedTo(ChronoUnit.MICROS).atOffset(ZoneOffset.UTC));
    }

    @Override
    protected Object readTimeStamp(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
