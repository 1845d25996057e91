package dev.throughline.command.review;

import dev.throughline.events.PortfolioId;
import dev.throughline.events.Slug;
import dev.throughline.events.StreamId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which week of which portfolio a review is about, as its stream is called: {@code review/retail-2026-w47}.
 *
 * @param label the ISO week, such as 2026-W47; whether the year has that week is not checked here
 */
record ReviewedWeek(PortfolioId portfolio, String label) {
    private static final Pattern NAME = Pattern.compile("(" + Slug.PATTERN + ")-(\\d{4}-w\\d{2})");

    /** None if the stream is called otherwise. */
    static Optional<ReviewedWeek> of(StreamId stream) {
        Matcher name = NAME.matcher(stream.id());
        return name.matches()
                ? Optional.of(new ReviewedWeek(
                        new PortfolioId(name.group(1)), name.group(2).toUpperCase(Locale.ROOT)))
                : Optional.empty();
    }

    /** The id of the stream for a week such as 2026-W47. */
    static String idOf(String portfolio, String week) {
        return portfolio + "-" + week.toLowerCase(Locale.ROOT);
    }
}
