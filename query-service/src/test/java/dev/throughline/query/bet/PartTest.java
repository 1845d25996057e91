package dev.throughline.query.bet;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.RoadmapEvent;
import dev.throughline.events.bet.SpendCategory;
import dev.throughline.query.picture.History;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Facts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How much of a list is folded when one more event comes. */
class PartTest {
    private static final StreamId BET = EventLog.bet("taps");
    private static final Instant THEN = Instant.parse("2026-03-02T09:00:00Z");

    private final EventLog log = new EventLog();
    private final List<Long> folded = new ArrayList<>();

    @Test
    void anEventWithASubjectOfItsOwnIsFoldedOnceHoweverOftenTheListIsLookedAt() {
        var part = new Part<>(BET, event -> List.of(event.sequence()), this::fold);

        for (int n = 0; n < 1_000; n++) {
            part.add(spent());
            assertThat(part.now()).hasSize(n + 1);
        }

        assertThat(folded).hasSize(1_000);
    }

    @Test
    void eventsBeforeTheFirstLookAreFoldedOnceTogether() {
        var part = new Part<>(BET, event -> List.of("all"), this::fold);
        for (int n = 0; n < 1_000; n++) {
            part.add(spent());
        }

        assertThat(part.now()).hasSize(1_000);
        assertThat(folded).hasSize(1_000);
    }

    @Test
    void theListIsTheSameUntilAnEventMovesIt() {
        var part = new Part<>(BET, Subjects.each(RoadmapEvent.class), this::fold);
        var before = part.now();
        part.add(spent());

        assertThat(part.now()).isSameAs(before);
    }

    private List<Long> fold(History life) {
        List<Long> sequences =
                life.events().stream().map(RecordedEvent::sequence).toList();
        folded.addAll(sequences);
        return sequences;
    }

    private RecordedEvent spent() {
        BetEvent event = Facts.spent("1.00", SpendCategory.PRESSURE_TEST);
        return log.append(BET, event, THEN, THEN);
    }
}
