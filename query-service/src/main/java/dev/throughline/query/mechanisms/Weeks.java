package dev.throughline.query.mechanisms;

import dev.throughline.events.metric.Grain;
import dev.throughline.events.metric.Period;
import dev.throughline.events.metric.Periods;
import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.platform.questions.BadQuestion;
import dev.throughline.query.platform.questions.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Some weeks in a row, the earliest first; at least one. */
record Weeks(List<Period> all) {
    private static final int MOST = 53;
    private static final int DAYS_PER_WEEK = 7;

    /**
     * @param last the last week's label; the last one that ended by {@code today} if missing
     * @throws BadQuestion when there is no such week, or not so many
     */
    static Weeks upTo(@Nullable String last, int count, BusinessCalendar calendar, LocalDate today) {
        Texts.check("week", last);
        if (count < 1 || count > MOST) {
            throw BadQuestion.parameter("weeks", "a whole number from 1 to " + MOST);
        }
        Periods periods = calendar.periods();
        LocalDate end = last == null
                ? periods.lastEndingBy(Grain.WEEK, today).end()
                : periods.named(Grain.WEEK, last)
                        .orElseThrow(() -> BadQuestion.parameter("week", Periods.example(Grain.WEEK)))
                        .end();
        return new Weeks(IntStream.range(0, count)
                .mapToObj(number -> periods.weekOf(end.minusDays((long) DAYS_PER_WEEK * (count - 1 - number))))
                .toList());
    }

    LocalDate start() {
        return all.getFirst().start();
    }

    LocalDate end() {
        return all.getLast().end();
    }

    boolean include(LocalDate day) {
        return !day.isBefore(start()) && !day.isAfter(end());
    }
}
