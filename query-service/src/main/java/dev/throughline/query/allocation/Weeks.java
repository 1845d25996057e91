package dev.throughline.query.allocation;

import dev.throughline.events.metric.Grain;
import dev.throughline.events.metric.Period;
import dev.throughline.events.metric.Periods;
import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.platform.questions.BadQuestion;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Which weeks a question means. */
final class Weeks {
    private static final int MOST = 104;

    private Weeks() {}

    /** @throws BadQuestion when the week is none, or there are too few or too many; whatever the calendar */
    static void check(@Nullable String week, @Nullable Integer weeks) {
        if (week != null) {
            named(week, new Periods(DayOfWeek.SUNDAY));
        }
        if (weeks != null && (weeks < 1 || weeks > MOST)) {
            throw BadQuestion.parameter("weeks", "a whole number from 1 to " + MOST);
        }
    }

    /** So many weeks, in order, the last of which is the week that is named. */
    static List<Period> upTo(@Nullable String week, int weeks, BusinessCalendar calendar, Instant asOf) {
        check(week, weeks);
        Periods periods = calendar.periods();
        Period last = week == null ? lastEnded(calendar, asOf) : named(week, periods);
        return IntStream.range(0, weeks)
                .mapToObj(each -> periods.weekOf(last.end().minusWeeks(weeks - 1L - each)))
                .toList();
    }

    private static Period named(String week, Periods periods) {
        return periods.named(Grain.WEEK, week)
                .orElseThrow(() -> BadQuestion.parameter("week", Periods.example(Grain.WEEK)));
    }

    private static Period lastEnded(BusinessCalendar calendar, Instant asOf) {
        LocalDate today = calendar.day(asOf);
        LocalDate ended = asOf.isBefore(calendar.endOf(today)) ? today.minusDays(1) : today;
        return calendar.periods().lastEndingBy(Grain.WEEK, ended);
    }
}
