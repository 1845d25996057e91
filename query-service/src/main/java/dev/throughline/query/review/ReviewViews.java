package dev.throughline.query.review;

import dev.throughline.events.metric.Grain;
import dev.throughline.events.metric.Period;
import dev.throughline.query.history.Histories;
import dev.throughline.query.history.Scope;
import dev.throughline.query.history.Scopes;
import dev.throughline.query.moment.Answer;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.platform.questions.BadQuestion;
import dev.throughline.query.platform.security.Caller;
import dev.throughline.query.review.ReviewedDeck.Made;
import dev.throughline.query.review.deck.Deck;
import dev.throughline.query.review.meeting.Closing;
import dev.throughline.query.review.meeting.Meeting;
import dev.throughline.query.review.meeting.ReviewAction;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what a week's review shows. */
@Component
class ReviewViews {
    private final Scopes scopes;
    private final Histories histories;
    private final ReviewedDeck decks;

    ReviewViews(Scopes scopes, Histories histories, ReviewedDeck decks) {
        this.scopes = scopes;
        this.histories = histories;
        this.decks = decks;
    }

    Answer<ReviewReport> one(String portfolio, String week, ReviewRequest request, MomentRequest at, Caller caller) {
        Scope scope = scopes.one(portfolio, at, caller);
        List<Meeting> meetings = meetings(portfolio, scope);
        Meeting meeting = Meeting.of(week(week, scope), meetings);
        Made made = made(meeting, request, scope);
        return Answer.at(scope.moment(), report(portfolio, meeting, made, actions(meeting, meetings, scope), scope));
    }

    /** The deck as it is frozen, to the byte. */
    Made deck(String portfolio, String week, ReviewRequest request, MomentRequest at, Caller caller) {
        Scope scope = scopes.one(portfolio, at, caller);
        return made(Meeting.of(week(week, scope), meetings(portfolio, scope)), request, scope);
    }

    private List<Meeting> meetings(String portfolio, Scope scope) {
        return Meeting.all(portfolio, histories.reviews(scope), scope.calendar());
    }

    private static Period week(String week, Scope scope) {
        return scope.calendar()
                .periods()
                .named(Grain.WEEK, week)
                .orElseThrow(() -> BadQuestion.parameter("week", "an ISO week that there is, such as 2026-W47"));
    }

    private Made made(Meeting meeting, ReviewRequest request, Scope scope) {
        return meeting.closed()
                .filter(closed -> !request.isLive())
                .map(closed -> decks.frozen(scope, meeting.week(), closed))
                .orElseGet(() -> decks.at(scope, meeting.week()));
    }

    private static List<ReviewAction> actions(Meeting meeting, List<Meeting> all, Scope scope) {
        LocalDate today = scope.today();
        Stream<ReviewAction> earlier = all.stream()
                .filter(each -> each.week().end().isBefore(meeting.week().end()))
                .sorted(Comparator.comparing(each -> each.week().end()))
                .flatMap(each -> ReviewAction.of(each, today).stream())
                .filter(ReviewAction::stillOpen);
        return Stream.concat(ReviewAction.of(meeting, today).stream(), earlier).toList();
    }

    private static ReviewReport report(
            String portfolio, Meeting meeting, Made made, List<ReviewAction> actions, Scope scope) {
        Closing closing = meeting.closed().map(Closing::of).orElse(null);
        return new ReviewReport(
                portfolio,
                meeting.week().label(),
                meeting.week().start(),
                meeting.week().end(),
                meeting.dueBy(),
                closing,
                meeting.onTime(scope.today(), scope.calendar()).orElse(null),
                Deck.FORMAT,
                made.canonical().hash(),
                made.moment().position(),
                made.moment().asOf(),
                verified(closing, made),
                made.deck(),
                ReviewException.of(made.deck().exceptions(), meeting),
                actions);
    }

    private static @Nullable Boolean verified(@Nullable Closing closing, Made made) {
        return closing == null || closing.deckFormat() != Deck.FORMAT
                ? null
                : closing.deckHash().equals(made.canonical().hash());
    }
}
