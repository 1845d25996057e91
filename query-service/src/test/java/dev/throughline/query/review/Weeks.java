package dev.throughline.query.review;

import dev.throughline.events.DomainEvent;
import dev.throughline.events.MetricId;
import dev.throughline.events.ObservationId;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.Quantity;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.StreamId;
import dev.throughline.events.metric.Aggregation;
import dev.throughline.events.metric.Better;
import dev.throughline.events.metric.Comparison;
import dev.throughline.events.metric.Grain;
import dev.throughline.events.metric.MetricEvent.MetricDefined;
import dev.throughline.events.metric.MetricEvent.MetricObserved;
import dev.throughline.events.metric.MetricEvent.MetricRevised;
import dev.throughline.events.metric.MetricEvent.ObservationCorrected;
import dev.throughline.events.metric.MetricTerms;
import dev.throughline.events.metric.Period;
import dev.throughline.events.metric.Periods;
import dev.throughline.events.metric.Reading;
import dev.throughline.events.portfolio.DeckEntry;
import dev.throughline.events.portfolio.DeckSection;
import dev.throughline.events.portfolio.PortfolioEvent.DeckArranged;
import dev.throughline.events.portfolio.PortfolioEvent.MetricTargetSet;
import dev.throughline.events.portfolio.PortfolioEvent.PortfolioOpened;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.History;
import dev.throughline.query.picture.MetricLife;
import dev.throughline.query.picture.PortfolioLife;
import dev.throughline.query.review.chart.Chart;
import dev.throughline.query.review.chart.Point;
import dev.throughline.query.review.deck.Deck;
import dev.throughline.query.review.deck.Material;
import dev.throughline.query.review.exceptions.Cause;
import dev.throughline.query.stack.EventLog;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.time.ZoneOffset;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A portfolio that keeps weekly reviews, told in the words of this test. */
final class Weeks {
    static final Instant THEN = Instant.parse("2026-11-20T10:00:00Z");
    static final String METRIC = "orders";

    private final EventLog log;
    private final Periods periods;
    private Instant then;
    private int observations;

    Weeks() {
        this(Month.JANUARY, DayOfWeek.SUNDAY);
    }

    Weeks(Month fiscalYearStart, DayOfWeek weekEndingDay) {
        this(new EventLog(), fiscalYearStart, weekEndingDay, THEN);
    }

    Weeks(EventLog log, Month fiscalYearStart, DayOfWeek weekEndingDay, Instant then) {
        this.log = log;
        this.then = then;
        this.periods = new Periods(weekEndingDay);
        add(
                EventLog.portfolio("payments"),
                new PortfolioOpened(
                        "Payments", Currency.getInstance("EUR"), ZoneOffset.UTC, fiscalYearStart, weekEndingDay));
    }

    RecordedEvent add(StreamId stream, DomainEvent event) {
        return log.append(stream, event, then, then);
    }

    /** What is told from now on happened at another time. */
    Weeks from(Instant other) {
        then = other;
        return this;
    }

    static StreamId metric(String id) {
        return StreamId.of(new MetricId(id));
    }

    static MetricTerms terms(Grain grain, Aggregation aggregation, Comparison comparison, Better better) {
        return new MetricTerms(
                "Orders", "count of orders", "orders", grain, aggregation, comparison, better, new PersonId("p-ada"));
    }

    Weeks defined(Grain grain, Aggregation aggregation) {
        return defined(METRIC, terms(grain, aggregation, Comparison.PERCENT, Better.UP));
    }

    Weeks defined(String id, MetricTerms terms) {
        add(metric(id), new MetricDefined(new PortfolioId("payments"), 1, terms));
        return this;
    }

    Weeks revised(int version, MetricTerms terms) {
        add(metric(METRIC), new MetricRevised(version, terms));
        return this;
    }

    Period period(Grain grain, String label) {
        return periods.named(grain, label).orElseThrow();
    }

    /** In version 1, of the period that the label names. */
    ObservationId observed(String label, String value) {
        return observed(METRIC, 1, label, new Reading(Quantity.of(value), null, null));
    }

    ObservationId observed(String label, String numerator, String denominator) {
        return observed(METRIC, 1, label, new Reading(null, Quantity.of(numerator), Quantity.of(denominator)));
    }

    ObservationId observed(String metric, int version, String label, Reading reading) {
        ObservationId id = new ObservationId("o-" + ++observations);
        add(metric(metric), new MetricObserved(id, version, period(grainOf(label), label), reading));
        return id;
    }

    ObservationId corrected(ObservationId wrong, String label, String value) {
        ObservationId id = new ObservationId("o-" + ++observations);
        add(
                metric(METRIC),
                new ObservationCorrected(
                        id, wrong, 1, period(grainOf(label), label), new Reading(Quantity.of(value), null, null)));
        return id;
    }

    /** Each day the same, both ends included. */
    Weeks daily(String from, String to, String value) {
        LocalDate.parse(from)
                .datesUntil(LocalDate.parse(to).plusDays(1))
                .forEach(day -> observed(day.toString(), value));
        return this;
    }

    /** The weeks that end with the one named, oldest first. */
    Weeks weekly(String last, String... values) {
        LocalDate end = period(Grain.WEEK, last).end();
        for (int n = 0; n < values.length; n++) {
            observed(periods.weekOf(end.minusWeeks(values.length - 1L - n)).label(), values[n]);
        }
        return this;
    }

    private static Grain grainOf(String label) {
        return label.contains("W") ? Grain.WEEK : label.length() == "2026-11".length() ? Grain.MONTH : Grain.DAY;
    }

    Weeks target(String label, String value) {
        add(
                EventLog.portfolio("payments"),
                new MetricTargetSet(new MetricId(METRIC), period(grainOf(label), label), Quantity.of(value)));
        return this;
    }

    static DeckEntry entry(String metric, DeckSection section, String... drives) {
        return new DeckEntry(
                new MetricId(metric),
                section,
                Stream.of(drives).map(MetricId::new).toList());
    }

    Weeks arranged(DeckEntry... entries) {
        add(EventLog.portfolio("payments"), new DeckArranged(1, List.of(entries)));
        return this;
    }

    Material material() {
        Map<StreamId, List<RecordedEvent>> streams = log.events().stream()
                .collect(Collectors.groupingBy(
                        RecordedEvent::stream, LinkedHashMap::new, Collectors.<RecordedEvent>toList()));
        return Material.of(
                PortfolioLife.of(histories(streams, "portfolio").getFirst()),
                histories(streams, "metric").stream().map(MetricLife::of).toList(),
                histories(streams, "bet").stream().map(BetLife::of).toList());
    }

    private static List<History> histories(Map<StreamId, List<RecordedEvent>> streams, String kind) {
        return streams.entrySet().stream()
                .filter(each -> each.getKey().kind().equals(kind))
                .map(each -> new History(each.getKey(), each.getValue()))
                .toList();
    }

    Deck deck(String week) {
        return Deck.of(material(), period(Grain.WEEK, week));
    }

    /** The chart of the one metric, whether or not a deck was arranged. */
    Chart chart(String week) {
        if (material().arrangement().isEmpty()) {
            arranged(entry(METRIC, DeckSection.INPUT));
        }
        return deck(week).charts().getFirst();
    }

    List<Cause> causes(String week) {
        chart(week);
        return deck(week).exceptions().stream()
                .flatMap(raised -> raised.causes().stream())
                .toList();
    }

    static @Nullable String shown(@Nullable Point point) {
        return point == null ? null : point.value().toPlainString();
    }
}
