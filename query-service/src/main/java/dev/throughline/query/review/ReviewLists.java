package dev.throughline.query.review;

import dev.throughline.events.metric.Grain;
import dev.throughline.events.metric.Period;
import dev.throughline.events.metric.Periods;
import dev.throughline.events.portfolio.PortfolioEvent.DeckArranged;
import dev.throughline.query.history.Histories;
import dev.throughline.query.history.Scope;
import dev.throughline.query.history.Scopes;
import dev.throughline.query.moment.MomentRequest;
import dev.throughline.query.paging.Connection;
import dev.throughline.query.paging.Listing;
import dev.throughline.query.paging.PageRequest;
import dev.throughline.query.paging.Whole;
import dev.throughline.query.platform.security.Caller;
import dev.throughline.query.review.deck.Material;
import dev.throughline.query.review.meeting.Meeting;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Answers how the weekly reviews went so far: every week since the first deck was arranged that has ended, and those of
 * which something was recorded; newest first, at most ten years.
 */
@Component
class ReviewLists {
    private static final int MOST = 520;

    private final Scopes scopes;
    private final Histories histories;
    private final ReviewedDeck decks;

    ReviewLists(Scopes scopes, Histories histories, ReviewedDeck decks) {
        this.scopes = scopes;
        this.histories = histories;
        this.decks = decks;
    }

    Connection<ReviewRow> page(String portfolio, PageRequest page, MomentRequest at, Caller caller) {
        scopes.one(portfolio, at, caller);
        Listing listing = scopes.list("weeklyReviews:" + portfolio, page, List.of(portfolio), at, caller);
        return rows(portfolio, scopes.of(List.of(portfolio), listing.moment(), caller))
                .page(listing);
    }

    Whole<ReviewRow> whole(String portfolio, MomentRequest at, Caller caller) {
        return rows(portfolio, scopes.one(portfolio, at, caller));
    }

    private Whole<ReviewRow> rows(String portfolio, Scope scope) {
        Material material = decks.material(scope);
        List<Meeting> meetings = Meeting.all(portfolio, histories.reviews(scope), scope.calendar());
        return new Whole<>(
                ReviewRow.class,
                scope.moment(),
                weeks(material, meetings, scope)
                        .map(week -> ReviewRow.of(Meeting.of(week, meetings), material, scope.today()))
                        .toList());
    }

    private static Stream<Period> weeks(Material material, List<Meeting> meetings, Scope scope) {
        return Stream.concat(ended(material, scope), meetings.stream().map(Meeting::week))
                .distinct()
                .sorted(Comparator.comparing(Period::end).reversed())
                .limit(MOST);
    }

    private static Stream<Period> ended(Material material, Scope scope) {
        Periods periods = scope.calendar().periods();
        LocalDate last =
                periods.lastEndingBy(Grain.WEEK, scope.today().minusDays(1)).end();
        return material.portfolio().history().all(DeckArranged.class).stream()
                .limit(1)
                .map(first -> periods.weekOf(scope.calendar().day(first.effectiveAt()))
                        .end())
                .flatMap(first -> Stream.iterate(last, end -> !end.isBefore(first), end -> end.minusWeeks(1)))
                .limit(MOST)
                .map(periods::weekOf);
    }
}
