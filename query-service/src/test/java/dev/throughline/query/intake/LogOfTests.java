package dev.throughline.query.intake;

import dev.throughline.events.Amount;
import dev.throughline.events.BetId;
import dev.throughline.events.EventContext;
import dev.throughline.events.PersonId;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.MoneyEvent.SpendRecorded;
import dev.throughline.events.bet.SpendCategory;
import dev.throughline.events.wire.EventCodec;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.random.RandomGenerator;

/** A log in memory: what the command service would hold, and what the read models are compared with. */
final class LogOfTests {
    static final Instant START = Instant.parse("2026-01-05T09:00:00Z");

    private final List<LogEntry> entries = new ArrayList<>();
    private final Map<StreamId, Long> versions = new HashMap<>();
    private long position;

    static StreamId bet(String id) {
        return StreamId.of(new BetId(id));
    }

    /** The stream's next event, at the log's next position. */
    LogEntry append(StreamId stream) {
        return append(stream, START.plusSeconds(position));
    }

    LogEntry append(StreamId stream, Instant recordedAt) {
        long sequence = versions.merge(stream, 1L, Long::sum);
        position++;
        var spend = new SpendRecorded(Amount.of(sequence + ".50"), LocalDate.of(2026, 1, 5), SpendCategory.values()[0]);
        var entry = new LogEntry(
                position,
                UUID.randomUUID(),
                stream,
                sequence,
                "bet.spend-recorded.v1",
                recordedAt,
                EventCodec.encode(context()),
                EventCodec.encode(spend));
        entries.add(entry);
        return entry;
    }

    /** A position that no event will ever have. */
    void leaveHole() {
        position++;
    }

    void appendRandomly(RandomGenerator random, int streams, int events) {
        for (int i = 0; i < events; i++) {
            if (random.nextInt(20) == 0) {
                leaveHole();
            }
            append(bet("bet-" + random.nextInt(streams)));
        }
    }

    List<LogEntry> entries() {
        return List.copyOf(entries);
    }

    List<LogEntry> from(int first) {
        return List.copyOf(entries.subList(first, entries.size()));
    }

    List<LogEntry> after(StreamId stream, long version) {
        return entries.stream()
                .filter(entry -> entry.stream().equals(stream) && entry.sequence() > version)
                .toList();
    }

    long position() {
        return position;
    }

    int size() {
        return entries.size();
    }

    private static EventContext context() {
        return new EventContext(
                START,
                new PersonId("someone"),
                List.of("pm"),
                null,
                null,
                null,
                "command",
                "conversation",
                null,
                null,
                null);
    }
}
