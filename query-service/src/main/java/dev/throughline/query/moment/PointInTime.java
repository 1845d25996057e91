package dev.throughline.query.moment;

import dev.throughline.query.platform.questions.BadQuestion;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/** Reads an instant, or a bare date as the last microsecond of that day, which is what the database can tell apart. */
final class PointInTime {
    private static final Instant FIRST = Instant.parse("1970-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2201-01-01T00:00:00Z");
    private static final int LONGEST = 40;
    private static final int DATE = 10;

    private PointInTime() {}

    /** @throws BadQuestion when the text is neither, or lies outside the years 1970 to 2200 */
    static Instant read(String name, String text, Supplier<ZoneId> zone) {
        try {
            return check(name, text.length() == DATE ? endOfDay(LocalDate.parse(text), zone.get()) : instant(text));
        } catch (DateTimeException e) {
            throw bad(name);
        }
    }

    static Instant check(String name, Instant point) {
        if (point.isBefore(FIRST) || !point.isBefore(END)) {
            throw bad(name);
        }
        return point.truncatedTo(ChronoUnit.MICROS);
    }

    private static Instant instant(String text) {
        if (text.length() > LONGEST) {
            throw new DateTimeException("too long");
        }
        return OffsetDateTime.parse(text).toInstant();
    }

    private static Instant endOfDay(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS);
    }

    private static BadQuestion bad(String name) {
        return BadQuestion.parameter(
                name, "a date such as 2024-02-29 or an instant such as 2024-02-29T12:00:00Z, from 1970 to 2200");
    }
}
