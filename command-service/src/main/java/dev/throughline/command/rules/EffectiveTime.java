package dev.throughline.command.rules;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** When a command takes effect, as its sender says it: a moment, or a day, which means its end. */
public sealed interface EffectiveTime {

    /** An exact moment; finer parts than a microsecond are dropped, because the store keeps microseconds. */
    record At(Instant moment) implements EffectiveTime {}

    /** The end of a day in the portfolio's zone; today has not ended, so it means now. */
    record EndOf(LocalDate day) implements EffectiveTime {}

    /** The moment meant, where {@code none} means the later of now and the last event's. */
    static Instant resolve(@Nullable EffectiveTime asked, Instant now, @Nullable Instant last, ZoneId zone) {
        Instant moment = switch (asked) {
            case null -> last == null || now.isAfter(last) ? now : last;
            case At at -> at.moment();
            case EndOf end -> end.day().equals(LocalDate.ofInstant(now, zone)) ? now : endOf(end.day(), zone);
        };
        return moment.truncatedTo(ChronoUnit.MICROS);
    }

    /** Rule 11: never in the future, only forward in a stream, within sensible years. */
    static void check(Checks checks, Instant effectiveAt, Instant now, @Nullable Instant last) {
        checks.optionalDate("effectiveAt", LocalDate.ofInstant(effectiveAt, java.time.ZoneOffset.UTC));
        checks.rule(
                // The last event's time may be ahead of now when another instance, with another clock, recorded it.
                !effectiveAt.isAfter(now) || effectiveAt.equals(last),
                () -> Violation.state(
                                "time.in-the-future",
                                "Expected a time of effect up to now (" + now.truncatedTo(ChronoUnit.SECONDS)
                                        + "), but found " + effectiveAt + ".",
                                "Record it when it has happened.")
                        .with("effectiveAt", effectiveAt.toString())
                        .of(Rule.TWO_CLOCKS));
        checks.rule(
                last == null || !effectiveAt.isBefore(last),
                () -> Violation.state(
                                "time.before-the-last-event",
                                "Expected a time of effect from " + last + " on, when the stream's last event was true,"
                                        + " but found " + effectiveAt + ".",
                                "A stream moves only forward in time; put what happened earlier into the data.")
                        .with("effectiveAt", effectiveAt.toString())
                        .of(Rule.TWO_CLOCKS));
    }

    /** The last moment of a day that the store can tell. */
    static Instant endOf(LocalDate day, ZoneId zone) {
        return day.plusDays(1).atStartOfDay(zone).toInstant().minus(1, ChronoUnit.MICROS);
    }
}
