package dev.throughline.events.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EventCatalogTest {

    @Test
    void wireNamesSayKindEventAndVersion() {
        assertThat(EventCatalog.all().keySet())
                .isNotEmpty()
                .allMatch(name -> name.matches("[a-z]+\\.[a-z-]+\\.v[0-9]+"), "kind.event.vN");
    }

    @Test
    void oneRecordHasOneNameAndOneNameOneRecord() {
        assertThat(EventCatalog.all().values()).doesNotHaveDuplicates().allMatch(Class::isRecord);
        EventCatalog.all().forEach((name, type) -> {
            assertThat(EventCatalog.wireNameOf(type)).isEqualTo(name);
            assertThat(EventCatalog.typeOf(name)).isEqualTo(type);
        });
    }

    @Test
    void anUnknownEventStopsItsReader() {
        assertThatThrownBy(() -> EventCodec.decode("bet.teleported.v1", "{}"))
                .isInstanceOf(UnknownEventException.class)
                .hasMessageContaining("bet.teleported.v1");
    }

    @Test
    void aClassWithoutAWireNameIsNoEvent() {
        assertThatThrownBy(() -> EventCatalog.wireNameOf(String.class)).isInstanceOf(IllegalArgumentException.class);
    }
}
