package dev.throughline.command.relay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.command.log.CannotFollowException;
import dev.throughline.command.log.LogEntry;
import dev.throughline.events.wire.EventHeaders;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RefusedRecordTest {
    private final RelayFixture fixture = RelayFixture.onSharedBroker();

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void anEventThatKafkaRefusesStopsTheRelayInsteadOfBeingPassedByLaterOnes() {
        try (Relay relay = fixture.relay()) {
            relay.prepare();

            assertThatThrownBy(() -> relay.follow(List.of(event(1, "{}"), event(2, tooLarge()), event(3, "{}"))))
                    .isInstanceOf(CannotFollowException.class);
            assertThat(fixture.topic().events())
                    .extracting(found -> Topic.number(found, EventHeaders.SEQUENCE))
                    .isSubsetOf(1L);

            relay.prepare();
            relay.follow(List.of(event(1, "{}"), event(2, "{}"), event(3, "{}")));
            assertThat(fixture.topic().events())
                    .extracting(found -> Topic.number(found, EventHeaders.SEQUENCE))
                    .endsWith(1L, 2L, 3L);
        }
    }

    private static String tooLarge() {
        return "\"" + "x".repeat(2_000_000) + "\"";
    }

    private static LogEntry event(long sequence, String payload) {
        String id = UUID.randomUUID().toString();
        return new LogEntry(
                sequence, id, "bet/large", sequence, "bet.test.v1", Instant.EPOCH, payload, "{}", "test", null);
    }
}
