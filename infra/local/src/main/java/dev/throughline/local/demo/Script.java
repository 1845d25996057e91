package dev.throughline.local.demo;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Collects lines as stories are written, one after the other, and tells them in the order in which they happened. */
final class Script {
    private static final int MINUTES_OF_A_MORNING = 9 * 60;

    private final List<Line> lines = new ArrayList<>();
    private final LocalDate today;

    /** @param today nothing is told that happens on it or later */
    Script(LocalDate today) {
        this.today = today;
    }

    /** Whether it can be told already. */
    boolean isPast(LocalDate day) {
        return day.isBefore(today);
    }

    void tell(LocalDate day, Voice voice, String command, String id, Map<String, Object> payload) {
        tell(day, voice, null, null, command, id, payload);
    }

    /** Adds a line if its day has passed; lines of one day keep the order in which they are told. */
    void tell(
            LocalDate day,
            Voice voice,
            @Nullable String actor,
            @Nullable String reason,
            String command,
            String id,
            Map<String, Object> payload) {
        if (isPast(day)) {
            lines.add(new Line(
                    voice, command, id, at(day), actor, "demo/%s/%d".formatted(id, lines.size()), reason, payload));
        }
    }

    private static Instant at(LocalDate day) {
        return day.atTime(LocalTime.MIN.plusMinutes(MINUTES_OF_A_MORNING)).toInstant(ZoneOffset.UTC);
    }

    /** By time; a stream's lines stay in the order in which they were told, because the sort is stable. */
    List<Line> inOrder() {
        return lines.stream().sorted(Comparator.comparing(Line::at)).toList();
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
