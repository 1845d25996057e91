package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import dev.throughline.events.MetricId;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.metric.Grain;
import dev.throughline.events.portfolio.PortfolioEvent.DeckArranged;
import dev.throughline.events.review.ReviewEvent.ReviewClosed;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The weeks of a portfolio that ended since its first deck, and those of which something was recorded; newest first. */
final class WeeklyReviewsView implements View {
    private static final int MOST = 520;

    @Override
    public String operation() {
        return "weeklyReviews";
    }

    @Override
    public Question question(Asked of) {
        return Question.of().with("portfolio", of.portfolio());
    }

    @Override
    public @Nullable Object answer(Question question, Past past) {
        String portfolio = question.the("portfolio");
        if (past.seen("portfolio/" + portfolio).isEmpty()) {
            return null;
        }
        TreeSet<LocalDate> ends = new TreeSet<>(Meeting.ends(portfolio, past));
        ends.addAll(ended(portfolio, past));
        DeckOf decks = new DeckOf(portfolio, past);
        return ends.descendingSet().stream()
                .limit(MOST)
                .map(end -> row(Meeting.of(portfolio, end, past), decks))
                .toList();
    }

    private static List<LocalDate> ended(String portfolio, Past past) {
        Almanac almanac = Almanac.of(portfolio, past);
        LocalDate first = past.of("portfolio/" + portfolio).stream()
                .filter(event -> event.event() instanceof DeckArranged)
                .map(event -> almanac.weekEnd(almanac.day(event.context().effectiveAt())))
                .findFirst()
                .orElse(LocalDate.MAX);
        LocalDate last = almanac.lastEnd(Grain.WEEK, almanac.day(past.asOf()).minusDays(1));
        return first.isAfter(last)
                ? List.of()
                : first.datesUntil(last.plusDays(1), java.time.Period.ofDays(7)).toList();
    }

    private static Object row(Meeting meeting, DeckOf decks) {
        RecordedEvent closed = meeting.closed();
        List<String> exceptions = closed != null && closed.event() instanceof ReviewClosed e
                ? e.exceptions().stream().map(MetricId::value).toList()
                : decks.exceptions(meeting.end()).stream()
                        .map(each -> String.valueOf(each.get("metric")))
                        .toList();
        return object(
                "week", Almanac.weekOf(meeting.end()),
                "start", meeting.end().minusDays(6),
                "end", meeting.end(),
                "dueBy", meeting.dueBy(),
                "closedAt", closed == null ? null : closed.context().effectiveAt(),
                "closedBy", closed == null ? null : Duty.by(closed),
                "onTime", meeting.onTime(),
                "exceptions", exceptions.size(),
                "unexplained",
                        exceptions.stream()
                                .filter(metric -> meeting.explanation(metric) == null)
                                .count(),
                "openActions", meeting.openActions().size());
    }
}
