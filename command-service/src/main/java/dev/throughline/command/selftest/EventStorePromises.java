package dev.throughline.command.selftest;

import dev.throughline.command.dispatch.Recorder;
import dev.throughline.events.EventContext;
import dev.throughline.events.PersonId;
import dev.throughline.events.portfolio.Policy;
import dev.throughline.events.portfolio.PortfolioEvent.PolicyAdopted;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventhandling.GenericEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.command.AggregateStreamCreationException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Traps 1, 2, 4, 8 and 10: what the event store must do with an append. */
final class EventStorePromises implements SelfTest.Promises {
    private final RolledBack rolledBack;
    private final EventStorageEngine engine;
    private final JdbcClient sql;
    private final Clock clock;

    EventStorePromises(RolledBack rolledBack, EventStorageEngine engine, JdbcClient sql, Clock clock) {
        this.rolledBack = rolledBack;
        this.engine = engine;
        this.sql = sql;
        this.clock = clock;
    }

    @Override
    public List<Promise> promises() {
        return List.of(
                new Promise(
                        "one transaction",
                        "a claim and an event must be written by one transaction and disappear with it;"
                                + " declare Axon's TransactionManager and ConnectionProvider on Spring's",
                        this::claimAndEventAreOne),
                new Promise(
                        "conflicts",
                        "a second append of one sequence must be known as a conflict;"
                                + " resolve SQL state 23505 in the storage engine",
                        this::secondAppendIsAConflict),
                new Promise(
                        "no snapshots",
                        "loading a stream must cost one statement; answer snapshots without asking the database",
                        () -> engine.readSnapshot(probe()).isEmpty()),
                new Promise(
                        "recorded time",
                        "Axon's event time must be the service's clock: the time of recording, never of effect",
                        () -> GenericEventMessage.clock.equals(clock)),
                new Promise(
                        "stream names",
                        "the event log must refuse a stream without its kind; restore the CHECK of its column",
                        this::kindlessStreamIsRefused));
    }

    private boolean claimAndEventAreOne() {
        String probe = probe();
        boolean visible = rolledBack.tried(() -> {
            sql.sql("INSERT INTO command_claim (command_id, request_hash, stream) VALUES (:id, '', :id)")
                    .param("id", probe)
                    .update();
            engine.appendEvents(List.of(event(probe)));
            return count(probe) == 2;
        });
        return visible && count(probe) == 0;
    }

    private int count(String probe) {
        return sql.sql("""
                        SELECT (SELECT count(*) FROM command_claim WHERE command_id = :id)
                             + (SELECT count(*) FROM event_log WHERE stream = :id)
                        """).param("id", probe).query(Integer.class).single();
    }

    private boolean secondAppendIsAConflict() {
        String probe = probe();
        return rolledBack.tried(() -> {
            engine.appendEvents(List.of(event(probe)));
            try {
                engine.appendEvents(List.of(event(probe)));
                return false;
            } catch (AggregateStreamCreationException known) {
                return true;
            }
        });
    }

    private boolean kindlessStreamIsRefused() {
        return rolledBack.tried(() -> {
            try {
                sql.sql("""
                                INSERT INTO event_log
                                    (event_id, stream, sequence, stream_type, recorded_at, type, payload, context)
                                VALUES ('', 'no-kind', 0, '', now(), '', '', '')
                                """).update();
                return false;
            } catch (DataIntegrityViolationException refused) {
                return true;
            }
        });
    }

    private static String probe() {
        return "portfolio/self-test-" + UUID.randomUUID().toString().substring(0, 8);
    }

    private DomainEventMessage<?> event(String stream) {
        EventContext context = new EventContext(
                clock.instant(),
                new PersonId("self-test"),
                List.of(),
                null,
                null,
                null,
                stream,
                stream,
                null,
                null,
                null);
        return new GenericDomainEventMessage<>(
                "portfolio", stream, 0, new PolicyAdopted(1, Policy.DEFAULT), MetaData.with(Recorder.CONTEXT, context));
    }
}
