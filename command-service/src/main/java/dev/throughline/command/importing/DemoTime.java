package dev.throughline.command.importing;

import dev.throughline.command.dispatch.SettableClock;
import dev.throughline.command.platform.MalformedRequest;
import dev.throughline.command.rules.EffectiveTime;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets the lines of a demo be recorded when they say that they happened, so that its years were recorded over years. Only
 * a service that listens on the machine's own address may allow that. Time of recording never goes back: what is recorded
 * already, by whatever clock, comes first.
 */
@Component
class DemoTime {
    private final boolean allowed;
    private final SettableClock clock;
    private final JdbcClient sql;

    DemoTime(
            @Value("${throughline.import.simulated-clock:false}") boolean allowed,
            @Value("${server.address:0.0.0.0}") String address,
            SettableClock clock,
            JdbcClient sql)
            throws UnknownHostException {
        if (allowed && !InetAddress.getByName(address).isLoopbackAddress()) {
            throw new IllegalStateException(
                    "Expected throughline.import.simulated-clock=true only where server.address is"
                            + " a loopback address, found " + address + "; it is for demos, so leave it out.");
        }
        this.allowed = allowed;
        this.clock = clock;
        this.sql = sql;
    }

    /** @throws MalformedRequest when this service does not allow it */
    Import.Sink around(Import.Sink sink) {
        if (!allowed) {
            throw new MalformedRequest(
                    "clock.not-allowed",
                    "Expected no 'clock', because this service records by the real one.",
                    "Leave the parameter out; only a local demo may simulate its clock.");
        }
        return (id, command, conditions) -> conditions.at() instanceof EffectiveTime.At then
                ? clock.during(notBefore(lastRecorded(), then.moment()), () -> sink.submit(id, command, conditions))
                : sink.submit(id, command, conditions);
    }

    private Instant lastRecorded() {
        return sql.sql("SELECT recorded_at FROM event_log ORDER BY position DESC LIMIT 1")
                .query(OffsetDateTime.class)
                .optional()
                .map(OffsetDateTime::toInstant)
                .orElse(Instant.EPOCH);
    }

    private static Instant notBefore(Instant last, Instant then) {
        return then.isBefore(last) ? last : then;
    }
}
