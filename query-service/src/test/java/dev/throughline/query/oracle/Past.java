package dev.throughline.query.oracle;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.ProposalEvent.BetProposed;
import dev.throughline.events.metric.MetricEvent.MetricDefined;
import dev.throughline.events.portfolio.Policy;
import dev.throughline.events.portfolio.PortfolioEvent.PolicyAdopted;
import dev.throughline.events.portfolio.PortfolioEvent.PortfolioOpened;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What was true at an instant, from the events up to a position: go through all of a stream, drop what was not yet true or
 * not yet known.
 */
final class Past {
    private final Log log;
    private final Instant asOf;
    private final long position;
    private final Predicate<String> sees;
    private final Map<String, List<RecordedEvent>> streams = new HashMap<>();

    /** @param sees which portfolios the caller may see */
    Past(Log log, Instant asOf, long position, Predicate<String> sees) {
        this.log = log;
        this.asOf = asOf;
        this.position = position;
        this.sees = sees;
    }

    Instant asOf() {
        return asOf;
    }

    long position() {
        return position;
    }

    /** Everything, whatever the moment. */
    Log log() {
        return log;
    }

    /** The same for the same caller at another moment. */
    Past at(Instant otherAsOf, long otherPosition) {
        return new Past(log, otherAsOf, otherPosition, sees);
    }

    /** The portfolios that were ever opened and that the caller may see: those named, or all. */
    Set<String> portfolios(List<String> named) {
        return log.names("portfolio")
                .map(this::home)
                .filter(portfolio -> sees(portfolio) && (named.isEmpty() || named.contains(portfolio)))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    boolean sees(String portfolio) {
        return sees.test(portfolio);
    }

    /** What was true and known of one stream, such as {@code person/p-1}, whoever asks; nothing if there was nothing. */
    List<RecordedEvent> of(String stream) {
        return streams.computeIfAbsent(
                stream,
                name -> log.of(name).stream()
                        .filter(event -> !event.context().effectiveAt().isAfter(asOf) && event.position() <= position)
                        .toList());
    }

    /** The same of one bet, portfolio, metric or review, if the caller may see its portfolio; else nothing. */
    List<RecordedEvent> seen(String stream) {
        return sees.test(home(stream)) ? of(stream) : List.of();
    }

    /** The histories of all of a kind that the caller may see, by id. */
    List<List<RecordedEvent>> seenOf(String kind) {
        return log.names(kind)
                .map(this::seen)
                .filter(history -> !history.isEmpty())
                .toList();
    }

    /** The histories of all of a kind, whoever asks, by id; people belong to everybody. */
    List<List<RecordedEvent>> everyOf(String kind) {
        return log.names(kind)
                .map(this::of)
                .filter(history -> !history.isEmpty())
                .toList();
    }

    /** The portfolio of a stream, which it has for good; no name for a person's and for what never was. */
    String home(String stream) {
        List<RecordedEvent> history = log.of(stream);
        if (history.isEmpty()) {
            return "";
        }
        RecordedEvent first = history.getFirst();
        if (first.event() instanceof BetProposed bet) {
            return bet.portfolio().value();
        } else if (first.event() instanceof MetricDefined metric) {
            return metric.portfolio().value();
        } else if (stream.startsWith("portfolio/")) {
            return stream.substring("portfolio/".length());
        } else if (stream.startsWith("review/")) {
            return stream.substring("review/".length(), stream.length() - "-2024-w01".length());
        }
        return "";
    }

    /** All that were ever opened and that the caller may see, at whatever moment; by id. */
    List<String> portfolios() {
        return log.names("portfolio").map(this::home).filter(sees).toList();
    }

    /** Currency, zone, week and fiscal year are fixed when a portfolio is opened, so they need no moment. */
    PortfolioOpened terms(String portfolio) {
        List<RecordedEvent> history = log.of("portfolio/" + portfolio);
        if (history.isEmpty()) {
            throw new IllegalArgumentException("expected the portfolio " + portfolio + " in the log");
        }
        return (PortfolioOpened) history.getFirst().event();
    }

    /** The one adopted last; the default one before the first. */
    Policy policy(String portfolio) {
        return of("portfolio/" + portfolio).stream()
                .filter(event -> event.event() instanceof PolicyAdopted)
                .map(event -> ((PolicyAdopted) event.event()).policy())
                .reduce(Policy.DEFAULT, (earlier, later) -> later);
    }

    String currency(String portfolio) {
        return terms(portfolio).currency().getCurrencyCode();
    }
}
