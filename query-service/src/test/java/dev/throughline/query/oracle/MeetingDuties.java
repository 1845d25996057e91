package dev.throughline.query.oracle;

import static java.util.Locale.ROOT;

import dev.throughline.events.MetricId;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.portfolio.PortfolioEvent.DeckArranged;
import dev.throughline.events.review.ReviewEvent.ActionAssigned;
import dev.throughline.events.review.ReviewEvent.ActionCompleted;
import dev.throughline.events.review.ReviewEvent.ExceptionExplained;
import dev.throughline.events.review.ReviewEvent.ReviewClosed;
import dev.throughline.query.oracle.Duty.About;
import dev.throughline.query.oracle.Duty.Debtor;
import dev.throughline.query.oracle.Duty.End;
import dev.throughline.query.oracle.Duty.How;
import dev.throughline.query.oracle.Duty.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the weekly reviews of a portfolio ask for: to be held, explanations, actions. */
record MeetingDuties(String portfolio, Past past) {
    List<Duty> all() {
        List<Duty> duties = new ArrayList<>(decks());
        for (List<RecordedEvent> review : past.seenOf("review")) {
            String stream = review.getFirst().stream().value();
            if (past.home(stream).equals(portfolio)) {
                String week =
                        stream.substring(stream.length() - "2024-w01".length()).toUpperCase(ROOT);
                for (RecordedEvent event : review) {
                    if (event.event() instanceof ActionAssigned e) {
                        duties.add(action(e, event, week, review));
                    } else if (event.event() instanceof ReviewClosed e) {
                        new LinkedHashSet<>(e.exceptions())
                                .forEach(metric -> duties.add(exception(metric, event, week, review)));
                    }
                }
            }
        }
        return duties;
    }

    private Almanac almanac() {
        return Almanac.of(portfolio, past);
    }

    /** Of every week since the one in which a deck with a chart was first recorded. */
    private List<Duty> decks() {
        List<Duty> decks = new ArrayList<>();
        Instant first = past.of("portfolio/" + portfolio).stream()
                .filter(event ->
                        event.event() instanceof DeckArranged e && !e.entries().isEmpty())
                .map(RecordedEvent::recordedAt)
                .findFirst()
                .orElse(null);
        if (first != null) {
            LocalDate last = almanac().weekEnd(almanac().day(past.asOf()));
            for (LocalDate end = almanac().weekEnd(almanac().day(first)); !end.isAfter(last); end = end.plusDays(7)) {
                decks.add(deck(end, first));
            }
        }
        return decks;
    }

    private Duty deck(LocalDate end, Instant first) {
        String week = Almanac.weekOf(end);
        List<RecordedEvent> review = past.of("review/" + portfolio + "-" + week.toLowerCase(ROOT));
        Instant begun = end.minusDays(6).atStartOfDay(almanac().zone()).toInstant();
        String what = "Close the review of the week that ends on " + end;
        return new Duty(
                Kind.DECK,
                new About(portfolio, null, null, week, week, what, isHistoric(review)),
                Almanac.workingDaysAfter(end, 3),
                first.isAfter(begun) ? first : begun,
                End.done(first(review, ReviewClosed.class)),
                Debtor.LEADER,
                almanac());
    }

    private static boolean isHistoric(List<RecordedEvent> review) {
        return review.stream().anyMatch(event -> event.context().historic() != null);
    }

    private static @Nullable RecordedEvent first(List<RecordedEvent> review, Class<?> kind) {
        return review.stream()
                .filter(event -> kind.isInstance(event.event()))
                .findFirst()
                .orElse(null);
    }

    private Duty action(ActionAssigned e, RecordedEvent event, String week, List<RecordedEvent> review) {
        RecordedEvent done = review.stream()
                .filter(other ->
                        other.event() instanceof ActionCompleted c && c.action().equals(e.action()))
                .findFirst()
                .orElse(null);
        return new Duty(
                Kind.ACTION,
                new About(portfolio, null, null, week, e.action().value(), e.text(), isHistoric(review)),
                e.due(),
                event.recordedAt(),
                End.done(done),
                new Debtor(e.person().value(), "ASSIGNEE"),
                almanac());
    }

    /** Due when its review is closed; what is not explained by then never is. */
    private Duty exception(MetricId metric, RecordedEvent close, String week, List<RecordedEvent> review) {
        RecordedEvent explained = review.subList(0, review.indexOf(close)).stream()
                .filter(event -> event.event() instanceof ExceptionExplained e
                        && e.metric().equals(metric))
                .findFirst()
                .orElse(null);
        MetricFacts facts = MetricFacts.of(metric.value(), past);
        String id = metric.value();
        return new Duty(
                Kind.EXCEPTION,
                new About(portfolio, null, id, week, id, "Explain the exception of " + id, isHistoric(review)),
                almanac().day(close.recordedAt()),
                close.recordedAt(),
                explained == null ? new End(How.MISSED, close) : End.done(explained),
                new Debtor(
                        facts == null
                                ? null
                                : facts.termsAt(close.context().effectiveAt())
                                        .owner()
                                        .value(),
                        "METRIC_OWNER"),
                almanac());
    }
}
