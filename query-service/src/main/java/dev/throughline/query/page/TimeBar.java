package dev.throughline.query.page;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * The life of what may be seen, from its first day to today, with a tick for each week in which something was decided.
 *
 * @param asOf the day that is shown
 * @param known the day up to which what was known is shown
 */
public record TimeBar(
        ZoneId zone, LocalDate first, LocalDate today, LocalDate asOf, LocalDate known, List<Tick> ticks) {
    private static final int WIDTH = 1000;

    /**
     * A week with decisions.
     *
     * @param count how many
     */
    public record Tick(LocalDate week, long count) {}

    /** How far from the left a day lies, of {@value WIDTH}. */
    public long x(LocalDate day) {
        long all = Math.max(1, ChronoUnit.DAYS.between(first, today));
        return Math.clamp(ChronoUnit.DAYS.between(first, day) * WIDTH / all, 0, WIDTH);
    }

    /** How high a tick is drawn, of 16. */
    public long height(Tick tick) {
        return Math.min(16, 4 + 2 * tick.count());
    }
}
