package dev.throughline.query.duties;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.metric.Period;
import dev.throughline.events.portfolio.PortfolioEvent.DeckArranged;
import dev.throughline.query.calendar.WorkingDays;
import dev.throughline.query.duties.Debt.About;
import dev.throughline.query.picture.Happened;
import dev.throughline.query.picture.PortfolioLife;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The weekly review: of each week from the one in which the portfolio first arranged a deck, up to the present one. A
 * deck that is emptied later does not end it.
 *
 * @param reviews of the portfolio, by week
 */
record DeckDuties(PortfolioLife portfolio, Reckoning reckoning, Map<String, ReviewStory> reviews) {
    private static final int WORKING_DAYS_TO_CLOSE = 3;
    private static final int DAYS_PER_WEEK = 7;

    Stream<Duty> all() {
        Optional<Instant> arranged = portfolio.history().all(DeckArranged.class).stream()
                .filter(deck -> !deck.event().entries().isEmpty())
                .map(Happened::recordedAt)
                .findFirst();
        return arranged.stream()
                .flatMap(first -> weeks(reckoning.calendar().day(first)).map(week -> deck(week, first)));
    }

    private Stream<Period> weeks(LocalDate first) {
        LocalDate last = week(reckoning.today()).end();
        return Stream.iterate(
                week(first),
                week -> !week.end().isAfter(last),
                week -> week(week.end().plusDays(DAYS_PER_WEEK)));
    }

    private Period week(LocalDate day) {
        return reckoning.calendar().periods().weekOf(day);
    }

    private Duty deck(Period week, Instant arranged) {
        @Nullable ReviewStory review = reviews.get(week.label());
        Instant begun = week.start().atStartOfDay(reckoning.calendar().zone()).toInstant();
        Debt debt = new Debt(
                DutyKind.DECK,
                About.week(portfolio.portfolio().value(), week.label(), null),
                week.label(),
                "Close the review of the week that ends on " + week.end(),
                WorkingDays.after(week.end(), WORKING_DAYS_TO_CLOSE),
                arranged.isAfter(begun) ? arranged : begun,
                review != null && review.isHistoric());
        Optional<RecordedEvent> closed = Optional.ofNullable(review).flatMap(ReviewStory::close);
        return reckoning.duty(debt, Outcome.done(closed), Debtor.LEADER);
    }
}
