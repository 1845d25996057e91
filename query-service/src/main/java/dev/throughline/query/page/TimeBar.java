package dev.throughline.query.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;

/**
 * The life of what may be seen, from its first moment to now, with a tick for each week in which something was decided. Its
 * handles stand on days, and on seconds while it is younger than three days: else a new portfolio had nothing to look back
 * at.
 *
 * @param asOfAt the moment that is shown
 * @param knownAt the moment up to which what was known is shown
 */
public record TimeBar(ZoneId zone, Instant opened, Instant now, Instant asOfAt, Instant knownAt, List<Tick> ticks) {
    private static final int WIDTH = 1000;
    private static final int DAYS_IN_SECONDS = 2;
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);

    /**
     * A week with decisions.
     *
     * @param count how many
     */
    public record Tick(LocalDate week, long count) {}

    public LocalDate first() {
        return day(opened);
    }

    public LocalDate today() {
        return day(now);
    }

    public boolean inSeconds() {
        return ChronoUnit.DAYS.between(first(), today()) <= DAYS_IN_SECONDS;
    }

    /** Where a handle stands for a moment: on its day since 1970, or on its second. */
    public long stand(Instant moment) {
        return inSeconds() ? moment.getEpochSecond() : day(moment).toEpochDay();
    }

    /** What a handle says of a moment. */
    public String says(Instant moment) {
        return inSeconds() ? SECOND.format(moment.atZone(zone)) : day(moment).toString();
    }

    /** How far from the left a day lies, of {@value WIDTH}. */
    public long x(LocalDate day) {
        long all = Math.max(1, ChronoUnit.DAYS.between(first(), today()));
        return Math.clamp(ChronoUnit.DAYS.between(first(), day) * WIDTH / all, 0, WIDTH);
    }

    /** How high a tick is drawn, of 16. */
    public long height(Tick tick) {
        return Math.min(16, 4 + 2 * tick.count());
    }

    private LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
