package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import dev.throughline.events.MetricId;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.review.ReviewEvent.ActionAssigned;
import dev.throughline.events.review.ReviewEvent.ActionCompleted;
import dev.throughline.events.review.ReviewEvent.ExceptionExplained;
import dev.throughline.events.review.ReviewEvent.ReviewClosed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What people did in the review of the week that ends on a day; nothing if nothing was recorded of it. */
record Meeting(String portfolio, LocalDate end, List<RecordedEvent> events, Past past) {
    static Meeting of(String portfolio, LocalDate end, Past past) {
        String stream = "review/" + portfolio + "-" + Almanac.weekOf(end).toLowerCase(Locale.ROOT);
        return new Meeting(portfolio, end, past.of(stream), past);
    }

    /** The last days of the weeks of which something was recorded, in order. */
    static List<LocalDate> ends(String portfolio, Past past) {
        Almanac almanac = Almanac.of(portfolio, past);
        List<LocalDate> ends = new ArrayList<>();
        for (List<RecordedEvent> review : past.everyOf("review")) {
            String stream = review.getFirst().stream().value();
            if (past.home(stream).equals(portfolio)) {
                String week = stream.substring(stream.length() - "2024-w01".length());
                LocalDate end = almanac.weekNamed(week.toUpperCase(Locale.ROOT));
                if (end != null) {
                    ends.add(end);
                }
            }
        }
        return ends.stream().sorted().toList();
    }

    LocalDate dueBy() {
        return Almanac.workingDaysAfter(end, 3);
    }

    private LocalDate today() {
        return Almanac.of(portfolio, past).day(past.asOf());
    }

    @Nullable
    RecordedEvent closed() {
        return events.stream()
                .filter(event -> event.event() instanceof ReviewClosed)
                .findFirst()
                .orElse(null);
    }

    /** By when the closing was recorded; nothing while it is open and not late. */
    @Nullable
    Boolean onTime() {
        RecordedEvent closed = closed();
        if (closed == null) {
            return today().isAfter(dueBy()) ? false : null;
        }
        return Almanac.of(portfolio, past).isBy(closed.recordedAt(), dueBy());
    }

    @Nullable
    Object closing() {
        RecordedEvent closed = closed();
        return closed != null && closed.event() instanceof ReviewClosed e
                ? object(
                        "closedAt", closed.context().effectiveAt(),
                        "recordedAt", closed.recordedAt(),
                        "by", Duty.by(closed),
                        "logPosition", e.logPosition(),
                        "deckFormat", e.deckFormat(),
                        "deckHash", e.deckHash(),
                        "exceptions",
                                e.exceptions().stream().map(MetricId::value).toList())
                : null;
    }

    /** What was said last. */
    @Nullable
    Object explanation(String metric) {
        Object last = null;
        for (RecordedEvent event : events) {
            if (event.event() instanceof ExceptionExplained e
                    && e.metric().value().equals(metric)) {
                last = object(
                        "status", e.status(),
                        "text", e.text(),
                        "by", Duty.by(event),
                        "at", event.context().effectiveAt());
            }
        }
        return last;
    }

    List<Map<String, @Nullable Object>> actions() {
        List<Map<String, @Nullable Object>> actions = new ArrayList<>();
        for (RecordedEvent event : events) {
            if (event.event() instanceof ActionAssigned e) {
                RecordedEvent done = events.stream()
                        .filter(other -> other.event() instanceof ActionCompleted c
                                && c.action().equals(e.action()))
                        .findFirst()
                        .orElse(null);
                actions.add(object(
                        "action", e.action(),
                        "week", Almanac.weekOf(end),
                        "text", e.text(),
                        "person", e.person(),
                        "due", e.due(),
                        "assignedAt", event.context().effectiveAt(),
                        "doneAt", done == null ? null : done.context().effectiveAt(),
                        "overdue", done == null && today().isAfter(e.due())));
            }
        }
        return actions;
    }

    List<Map<String, @Nullable Object>> openActions() {
        return actions().stream().filter(action -> action.get("doneAt") == null).toList();
    }
}
