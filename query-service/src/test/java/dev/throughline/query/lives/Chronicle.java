package dev.throughline.query.lives;

import dev.throughline.events.DomainEvent;
import dev.throughline.events.EventContext;
import dev.throughline.events.PersonId;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.StreamId;
import dev.throughline.query.stack.EventLog;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes down what happens as the command service would: much of it late, on clocks that agree only roughly. */
final class Chronicle {
    private static final Duration LATEST = Duration.ofDays(60);
    private static final List<String> ROLES = List.of("leader", "owner", "finance", "reviewer");

    private final EventLog log;
    private final Chance chance;
    private final Map<StreamId, Instant> last = new HashMap<>();
    private Instant now;
    private int commands;

    Chronicle(EventLog log, Chance chance, Instant start) {
        this.log = log;
        this.chance = chance;
        this.now = start;
    }

    Chance chance() {
        return chance;
    }

    Instant now() {
        return now;
    }

    LocalDate today() {
        return day(now);
    }

    static LocalDate day(Instant at) {
        return at.atZone(ZoneOffset.UTC).toLocalDate();
    }

    long position() {
        return log.position();
    }

    /** Time passes; now and then a position is taken that no event will have. */
    void pass(Duration time) {
        now = now.plus(time);
        if (chance.in100(3)) {
            log.leaveHole();
        }
    }

    /** When something may have been true of all these streams: now, at the very instant of what was last, or between. */
    Instant moment(StreamId... streams) {
        Instant earliest = List.of(streams).stream()
                .map(stream -> last.getOrDefault(stream, now.minus(LATEST)))
                .reduce(Instant.EPOCH, (a, b) -> a.isAfter(b) ? a : b);
        long late = Math.max(0, Duration.between(earliest, now).toSeconds());
        return switch (chance.between(0, 9)) {
            case 0 -> earliest;
            case 1, 2, 3 -> earliest.plusSeconds(late == 0 ? 0 : chance.below(late));
            default -> earliest.isAfter(now) ? earliest : now;
        };
    }

    /** One command: its events share their times and their recorder. */
    void note(Instant at, StreamId stream, DomainEvent... events) {
        note(at, null, stream, events);
    }

    void note(Instant at, @Nullable String historic, StreamId stream, DomainEvent... events) {
        Instant recordedAt = recordedAfter(at);
        EventContext context = context(at, historic);
        for (DomainEvent event : events) {
            append(stream, event, recordedAt, context);
        }
    }

    /** One command that concerns two streams at once. */
    void note(Instant at, StreamId stream, DomainEvent event, StreamId other, DomainEvent mirrored) {
        Instant recordedAt = recordedAfter(at);
        EventContext context = context(at, null);
        append(stream, event, recordedAt, context);
        append(other, mirrored, recordedAt, context);
    }

    private void append(StreamId stream, DomainEvent event, Instant recordedAt, EventContext context) {
        RecordedEvent recorded = log.append(stream, event, recordedAt, context);
        last.put(recorded.stream(), recorded.context().effectiveAt());
    }

    private Instant recordedAfter(Instant at) {
        Instant recorded = now.minusSeconds(chance.between(0, 2) * 150L);
        return recorded.isBefore(at) ? at : recorded;
    }

    private EventContext context(Instant at, @Nullable String historic) {
        commands++;
        return new EventContext(
                at,
                new PersonId("p-recorder-" + chance.between(1, 4)),
                List.of(chance.one(ROLES)),
                chance.in100(10) ? new PersonId("p-other-" + chance.between(1, 4)) : null,
                chance.in100(90) ? 1 : null,
                chance.in100(50) ? chance.one(Prose.REASONS) : null,
                "command-" + commands + "-" + log.position(),
                "talk-" + chance.between(1, 500),
                chance.in100(10) ? "cause-" + commands : null,
                historic,
                null);
    }
}
