package dev.throughline.command.platform;

import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.EffectiveTime;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** Reads times of effect: a moment with its offset, or a bare date. */
public final class Moments {
    private static final int DATE_LENGTH = "2026-01-31".length();

    private Moments() {}

    /** @throws MalformedRequest when it is neither, or outside the years that make sense */
    public static @Nullable EffectiveTime parse(@Nullable String text) {
        if (text == null) {
            return null;
        }
        try {
            return text.length() == DATE_LENGTH
                    ? new EffectiveTime.EndOf(sensible(LocalDate.parse(text)))
                    : new EffectiveTime.At(sensible(OffsetDateTime.parse(text).toInstant()));
        } catch (DateTimeException wrong) {
            throw new MalformedRequest(
                    "effectiveAt.malformed",
                    "Expected a moment such as 2026-01-31T09:00:00Z or a date such as 2026-01-31, from "
                            + Checks.EARLIEST + " to " + Checks.LATEST + ".",
                    "Correct the time of effect; in a URL write + as %2B.");
        }
    }

    private static Instant sensible(Instant moment) {
        sensible(LocalDate.ofInstant(moment, ZoneOffset.UTC));
        return moment;
    }

    private static LocalDate sensible(LocalDate day) {
        if (day.isBefore(Checks.EARLIEST) || day.isAfter(Checks.LATEST)) {
            throw new DateTimeException("outside the years that make sense");
        }
        return day;
    }
}
