package dev.throughline.query.duties;

import dev.throughline.events.DomainEvent;
import dev.throughline.events.EventContext;
import dev.throughline.events.PersonId;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.StreamId;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.History;
import dev.throughline.query.picture.PortfolioLife;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Facts;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened in the portfolio "payments", told in order, and the duties that follow from it. */
public final class Story {
    public static final StreamId PORTFOLIO = EventLog.portfolio("payments");
    public static final StreamId BET = EventLog.bet("coins");

    private final Map<StreamId, List<RecordedEvent>> told = new LinkedHashMap<>();
    private Instant effectiveAt = Instant.EPOCH;
    private Instant recordedAt = Instant.EPOCH;
    private @Nullable String historic;
    private int commands;
    private long position;

    public Story(String opened, String zone) {
        at(opened).tell(PORTFOLIO, Facts.opened("Payments", "EUR", zone));
    }

    /** What follows happened and was recorded then, by one command. */
    public Story at(String instant) {
        return at(instant, instant);
    }

    /** What follows happened then, and was recorded later, by one command. */
    public Story at(String effective, String recorded) {
        effectiveAt = Instant.parse(effective);
        recordedAt = Instant.parse(recorded);
        commands++;
        return this;
    }

    /** What follows predates the mechanisms. */
    public Story historic() {
        historic = "before we kept this portfolio";
        return this;
    }

    public Story tell(StreamId stream, DomainEvent event) {
        List<RecordedEvent> events = told.computeIfAbsent(stream, s -> new ArrayList<>());
        position++;
        events.add(new RecordedEvent(
                position, UUID.randomUUID(), stream, events.size() + 1, recordedAt, context(), event));
        return this;
    }

    /** Of the bet. */
    public Story tell(DomainEvent event) {
        return tell(BET, event);
    }

    private EventContext context() {
        String command = "command-" + commands;
        return new EventContext(
                effectiveAt,
                new PersonId("p-recorder"),
                List.of("leader"),
                null,
                1,
                null,
                command,
                command,
                null,
                historic,
                null);
    }

    /** The duties at an instant, from what was true by then. */
    public List<Duty> duties(String asOf) {
        return Duties.of(past(asOf), Instant.parse(asOf));
    }

    public Past past(String asOf) {
        return new Past(
                of("portfolio", asOf).stream().map(PortfolioLife::of).toList(),
                of("bet", asOf).stream().map(BetLife::of).toList(),
                of("metric", asOf),
                of("review", asOf));
    }

    /** The only duty of a kind. */
    public Duty only(DutyKind kind, String asOf) {
        List<Duty> found = all(kind, asOf);
        if (found.size() != 1) {
            throw new AssertionError("expected one " + kind + ", but found " + found);
        }
        return found.getFirst();
    }

    public List<Duty> all(DutyKind kind, String asOf) {
        return duties(asOf).stream().filter(duty -> duty.kind() == kind).toList();
    }

    private List<History> of(String kind, String asOf) {
        return told.entrySet().stream()
                .filter(stream -> stream.getKey().kind().equals(kind))
                .map(stream -> new History(stream.getKey(), until(stream.getValue(), Instant.parse(asOf))))
                .filter(history -> !history.events().isEmpty())
                .toList();
    }

    private static List<RecordedEvent> until(List<RecordedEvent> events, Instant asOf) {
        return events.stream()
                .filter(event -> !event.context().effectiveAt().isAfter(asOf))
                .toList();
    }
}
