package dev.throughline.query.calendar;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;

/** A stretch of days, both ends included; empty if the last lies before the first. */
public record Days(LocalDate first, LocalDate last) {

    public boolean isEmpty() {
        return last.isBefore(first);
    }

    public boolean contains(LocalDate day) {
        return !day.isBefore(first) && !day.isAfter(last);
    }

    /** How many calendar days. */
    public long count() {
        return isEmpty() ? 0 : ChronoUnit.DAYS.between(first, last) + 1;
    }

    /** The days that both stretches have. */
    public Days cutTo(Days other) {
        return new Days(
                first.isAfter(other.first) ? first : other.first, last.isBefore(other.last) ? last : other.last);
    }

    /** Each calendar day, in order. */
    public Stream<LocalDate> each() {
        return isEmpty() ? Stream.empty() : first.datesUntil(last.plusDays(1));
    }
}
