package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;
import static java.util.Objects.requireNonNull;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.review.ReviewEvent.ReviewClosed;
import dev.throughline.query.lives.Chance;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The review of a week: its deck, frozen once it is closed, with what people say and do about it. */
final class WeeklyReviewView implements View {
    @Override
    public String operation() {
        return "weeklyReview";
    }

    @Override
    public Question question(Asked of) {
        Chance chance = of.chance();
        String review = of.review();
        int week = review.length() - "2024-w01".length();
        Question question = chance.in100(70)
                ? Question.of()
                        .with("portfolio", review.substring(0, week - 1))
                        .with("week", review.substring(week).toUpperCase(java.util.Locale.ROOT))
                : Question.of().with("portfolio", of.portfolio()).with("week", Almanac.weekOf(of.day()));
        return chance.in100(50) ? question.with("live", chance.in100(60)) : question;
    }

    @Override
    public @Nullable Object answer(Question question, Past past) {
        String portfolio = question.the("portfolio");
        if (past.seen("portfolio/" + portfolio).isEmpty()) {
            return null;
        }
        LocalDate end = requireNonNull(Almanac.of(portfolio, past).weekNamed(question.the("week")));
        Meeting meeting = Meeting.of(portfolio, end, past);
        RecordedEvent closed = meeting.closed();
        Past shown = closed == null || "true".equals(question.one("live")) ? past : frozen(closed, portfolio, past);
        Map<String, @Nullable Object> deck = new DeckOf(portfolio, shown).deck(end);
        String hash = Canonical.hash(deck);
        return object(
                "portfolio", portfolio,
                "week", Almanac.weekOf(end),
                "start", end.minusDays(6),
                "end", end,
                "dueBy", meeting.dueBy(),
                "closing", meeting.closing(),
                "onTime", meeting.onTime(),
                "deckFormat", 1,
                "deckHash", hash,
                "logPosition", shown.position(),
                "deckAsOf", shown.asOf(),
                "verified", verified(closed, hash),
                "deck", deck,
                "exceptions", exceptions(deck, meeting),
                "actions", actions(meeting));
    }

    private static @Nullable Boolean verified(@Nullable RecordedEvent closed, String hash) {
        return closed != null && closed.event() instanceof ReviewClosed e && e.deckFormat() == 1
                ? e.deckHash().equals(hash)
                : null;
    }

    /**
     * Everything up to the place in the log that was said, as far as there was such a place, as of an instant that none of
     * it lies after: when the closing was recorded, or the latest of it if a clock ran ahead.
     */
    private static Past frozen(RecordedEvent closed, String portfolio, Past past) {
        long said = Math.min(((ReviewClosed) closed.event()).logPosition(), closed.position());
        long position =
                Math.max(said, past.of("portfolio/" + portfolio).getFirst().position());
        Instant latest = past.log().recordedAt(position);
        return past.at(closed.recordedAt().isAfter(latest) ? closed.recordedAt() : latest, position);
    }

    /** Unexplained ones first. */
    private static List<Object> exceptions(Map<String, @Nullable Object> deck, Meeting meeting) {
        List<Object> exceptions = new ArrayList<>();
        List<Object> explained = new ArrayList<>();
        for (Object each : (List<?>) requireNonNull(deck.get("exceptions"))) {
            Map<?, ?> raised = (Map<?, ?>) each;
            Object said = meeting.explanation(String.valueOf(raised.get("metric")));
            (said == null ? exceptions : explained)
                    .add(object(
                            "metric", raised.get("metric"),
                            "name", raised.get("name"),
                            "owner", raised.get("owner"),
                            "causes", raised.get("causes"),
                            "explanation", said));
        }
        exceptions.addAll(explained);
        return exceptions;
    }

    /** Its own, and what earlier reviews left to do. */
    private static List<Object> actions(Meeting meeting) {
        List<Object> actions = new ArrayList<>(meeting.actions());
        for (LocalDate earlier : Meeting.ends(meeting.portfolio(), meeting.past())) {
            if (earlier.isBefore(meeting.end())) {
                actions.addAll(
                        Meeting.of(meeting.portfolio(), earlier, meeting.past()).openActions());
            }
        }
        return actions;
    }
}
