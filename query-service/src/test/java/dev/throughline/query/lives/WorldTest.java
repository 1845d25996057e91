package dev.throughline.query.lives;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.StreamId;
import dev.throughline.events.wire.EventCatalog;
import dev.throughline.query.stack.EventLog;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** What is generated is what the command service could have written, and all that it can write. */
class WorldTest {
    private static final long SEED = 20261125;

    private final List<RecordedEvent> events = events(World.Size.LARGE);

    private static List<RecordedEvent> events(World.Size size) {
        EventLog log = new EventLog();
        World.grown(log, SEED, World.START, "", size);
        return log.events();
    }

    @Test
    void everyEventOccurs() {
        assertThat(missing(events)).isEmpty();
        assertThat(missing(events(World.Size.SMALL))).isEmpty();
    }

    private static Set<String> missing(List<RecordedEvent> events) {
        var names = new TreeSet<>(EventCatalog.all().keySet());
        events.forEach(
                event -> names.remove(EventCatalog.wireNameOf(event.event().getClass())));
        return names;
    }

    @Test
    void effectiveTimesNeverFallInAStreamAndNeverLieAhead() {
        Map<StreamId, Instant> last = new HashMap<>();
        for (RecordedEvent event : events) {
            Instant at = event.context().effectiveAt();
            assertThat(at).isAfterOrEqualTo(last.getOrDefault(event.stream(), Instant.EPOCH));
            assertThat(at).isBeforeOrEqualTo(event.recordedAt());
            last.put(event.stream(), at);
        }
    }

    @Test
    void muchIsBackdatedClocksDifferAndTheLogHasHoles() {
        long backdated = events.stream()
                .filter(event -> event.context()
                        .effectiveAt()
                        .isBefore(event.recordedAt().minusSeconds(86_400)))
                .count();
        long backwards = 0;
        for (int i = 1; i < events.size(); i++) {
            backwards += events.get(i).recordedAt().isBefore(events.get(i - 1).recordedAt()) ? 1 : 0;
        }

        assertThat(backdated).isGreaterThan(events.size() / 10);
        assertThat(backwards).isGreaterThan(events.size() / 50);
        assertThat(events.getLast().position()).isGreaterThan(events.size() + 100);
        assertThat(events.stream().filter(event -> event.stream().kind().equals("bet") && event.sequence() == 1))
                .hasSizeGreaterThan(1_999);
    }

    @Test
    void theSameSeedTellsTheSameStory() {
        assertThat(events(World.Size.SMALL))
                .usingRecursiveFieldByFieldElementComparatorIgnoringFields("id")
                .isEqualTo(events(World.Size.SMALL));
    }
}
