package dev.throughline.local.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects steps as stories are written, one after the other, and tells them in the order in which they happened. */
final class Script {
    private static final Duration BETWEEN = Duration.ofSeconds(25);

    private final List<Step> steps = new ArrayList<>();
    private final Map<LocalDate, Integer> toldOn = new HashMap<>();
    private final Instant now;
    private final LocalDate today;

    /** @param now nothing is told that happens later, and of the day only what its morning brought */
    Script(Instant now) {
        this.now = now;
        this.today = now.atOffset(ZoneOffset.UTC).toLocalDate();
    }

    LocalDate today() {
        return today;
    }

    /** Whether what happens in the course of that day can be told already. */
    boolean isPast(LocalDate day) {
        return day.isBefore(today);
    }

    void tell(LocalDate day, Voice voice, String command, String id, Map<String, Object> payload) {
        tell(day, voice, null, null, command, id, payload);
    }

    /** Adds a line if its day has passed; lines of one day and voice keep the order in which they are told. */
    void tell(
            LocalDate day,
            Voice voice,
            @Nullable String actor,
            @Nullable String reason,
            String command,
            String id,
            Map<String, Object> payload) {
        if (isPast(day)) {
            Duration since = BETWEEN.multipliedBy(toldOn.merge(day, 1, Integer::sum));
            Instant at = day.atTime(voice.begins()).toInstant(ZoneOffset.UTC).plus(since);
            steps.add(new Line(voice, command, id, at, actor, key(id), reason, payload));
        }
    }

    /** Adds a figure of a period that ended the day before: it is there in the first minutes of the day. */
    void observe(LocalDate day, BusinessUnit unit, String metric, Map<String, Object> payload) {
        Instant at = day.atStartOfDay(unit.zone()).toInstant().plusSeconds(600);
        if (at.isBefore(now)) {
            steps.add(new Line(Voice.LEADER, "ObserveMetric", metric, at, null, key(metric), null, payload));
        }
    }

    /** Adds a meeting if its day has passed, after what the leaders say on that day. */
    void meet(LocalDate day, BusinessUnit unit, String week, String action) {
        if (isPast(day)) {
            Instant at = day.atTime(Voice.LEADER.begins()).plusMinutes(170).toInstant(ZoneOffset.UTC);
            steps.add(new Meeting(unit, week, action, at));
        }
    }

    private String key(String id) {
        return "demo/%s/%d".formatted(id, steps.size());
    }

    /** By time; what happens at the same instant stays in the order in which it was told, because the sort is stable. */
    List<Step> inOrder() {
        return steps.stream().sorted(Comparator.comparing(Step::at)).toList();
    }

    /** A payload of names and values; a null value is left out. */
    static Map<String, Object> of(@Nullable Object... namesAndValues) {
        Map<String, Object> payload = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            Object value = namesAndValues[i + 1];
            if (value != null) {
                payload.put(String.valueOf(namesAndValues[i]), value instanceof LocalDate ? value.toString() : value);
            }
        }
        return payload;
    }
}
