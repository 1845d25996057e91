package dev.throughline.query.review.meeting;

import dev.throughline.events.metric.Grain;
import dev.throughline.events.metric.Period;
import dev.throughline.events.review.ReviewEvent.ExceptionExplained;
import dev.throughline.events.review.ReviewEvent.ReviewClosed;
import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.calendar.WorkingDays;
import dev.throughline.query.picture.Happened;
import dev.throughline.query.picture.History;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The review of one week, as far as it went.
 *
 * @param history none if nothing was recorded of it yet
 */
public record Meeting(Period week, Optional<History> history) {
    private static final int DAYS_TO_CLOSE = 3;

    /** Every review of which something was recorded. */
    public static List<Meeting> all(String portfolio, List<History> reviews, BusinessCalendar calendar) {
        return reviews.stream()
                .flatMap(review ->
                        week(portfolio, review, calendar).map(week -> new Meeting(week, Optional.of(review))).stream())
                .toList();
    }

    private static Optional<Period> week(String portfolio, History review, BusinessCalendar calendar) {
        String label = review.stream().id().substring(portfolio.length() + 1).toUpperCase(Locale.ROOT);
        return calendar.periods().named(Grain.WEEK, label);
    }

    /** The one of a week; with nothing in it if nothing was recorded. */
    public static Meeting of(Period week, List<Meeting> all) {
        return all.stream()
                .filter(meeting -> meeting.week.equals(week))
                .findFirst()
                .orElseGet(() -> new Meeting(week, Optional.empty()));
    }

    /** E + 3 working days. */
    public LocalDate dueBy() {
        return WorkingDays.after(week.end(), DAYS_TO_CLOSE);
    }

    public Optional<Happened<ReviewClosed>> closed() {
        return history.flatMap(events -> events.all(ReviewClosed.class).stream().findFirst());
    }

    /** The last that was said of a metric. */
    public Optional<Explanation> explanation(String metric) {
        return history.stream()
                .flatMap(events -> events.all(ExceptionExplained.class).stream())
                .filter(said -> said.event().metric().value().equals(metric))
                .reduce((earlier, later) -> later)
                .map(Explanation::of);
    }

    /** Whether it was closed in time, by when that was recorded; nothing while it is open and not yet late. */
    public Optional<Boolean> onTime(LocalDate today, BusinessCalendar calendar) {
        LocalDate by = closed().map(closed -> calendar.day(closed.recordedAt())).orElse(today);
        boolean late = by.isAfter(dueBy());
        return closed().isPresent() || late ? Optional.of(!late) : Optional.empty();
    }
}
