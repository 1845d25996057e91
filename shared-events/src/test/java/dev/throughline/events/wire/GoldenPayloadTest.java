package dev.throughline.events.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.DomainEvent;
import dev.throughline.events.testing.Golden;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.node.ObjectNode;

class GoldenPayloadTest {

    static List<Golden> golden() {
        return Golden.all();
    }

    @ParameterizedTest
    @MethodSource("golden")
    void whatWasOnceStoredIsReadAndWrittenToTheByte(Golden golden) {
        DomainEvent event = EventCodec.decode(golden.wireName(), golden.payload());

        assertThat(EventCodec.encode(event)).isEqualTo(golden.payload());
    }

    @ParameterizedTest
    @MethodSource("golden")
    void aFieldFromTheFutureIsIgnored(Golden golden) {
        ObjectNode payload = EventCodec.json().readValue(golden.payload(), ObjectNode.class);
        payload.putObject("fromTheFuture").putArray("a").add(1);
        String newer = payload.toString();

        assertThat(EventCodec.decode(golden.wireName(), newer))
                .isEqualTo(EventCodec.decode(golden.wireName(), golden.payload()));
    }

    @Test
    void everyEventOfTheCatalogHasAGoldenPayload() {
        assertThat(Golden.all())
                .extracting(Golden::wireName)
                .containsAll(EventCatalog.all().keySet());
    }
}
