package dev.throughline.query.lives;

import dev.throughline.events.MetricId;
import dev.throughline.events.ObservationId;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.Quantity;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A metric: observed period by period, with some missing and some wrong. */
final class Metric {
    private final Chronicle chronicle;
    private final MetricId id;
    private final Periods periods;
    private final MetricTerms terms;
    private final List<MetricObserved> observed = new ArrayList<>();
    private LocalDate seenUpTo;
    private int version = 1;

    private Metric(Chronicle chronicle, MetricId id, Periods periods, MetricTerms terms) {
        this.chronicle = chronicle;
        this.id = id;
        this.periods = periods;
        this.terms = terms;
        this.seenUpTo = chronicle.today().minusDays(200);
    }

    static Metric define(Chronicle chronicle, Portfolio portfolio, int number) {
        Aggregation aggregation = pick(Aggregation.class, number);
        Grain grain = pick(Grain.class, number + 1);
        boolean ratio = aggregation == Aggregation.RATIO;
        var metric = new Metric(
                chronicle,
                new MetricId(portfolio.id() + "-metric-" + number),
                portfolio.periods(),
                new MetricTerms(
                        "Metric " + number,
                        "count of " + number,
                        ratio ? "share" : "orders",
                        grain,
                        aggregation,
                        ratio ? Comparison.BASIS_POINTS : Comparison.PERCENT,
                        number % 3 == 0 ? Better.DOWN : Better.UP,
                        new PersonId("p-metric-owner")));
        Instant at = chronicle.moment(metric.stream());
        chronicle.note(at, metric.stream(), new MetricDefined(new PortfolioId(portfolio.id()), 1, metric.terms));
        return metric;
    }

    /** In turn, so that a few metrics show all there are. */
    private static <E extends Enum<E>> E pick(Class<E> type, int number) {
        List<E> all = List.of(type.getEnumConstants());
        return all.get(number % all.size());
    }

    MetricId id() {
        return id;
    }

    int version() {
        return version;
    }

    Period lastPeriod() {
        return periods.lastEndingBy(terms.grain(), chronicle.today());
    }

    StreamId stream() {
        return StreamId.of(id);
    }

    /** Looks at what has ended since it last looked. */
    void week() {
        for (LocalDate day = seenUpTo.plusDays(1);
                !day.isAfter(chronicle.today().minusDays(1));
                day = day.plusDays(1)) {
            Period period = periods.lastEndingBy(terms.grain(), day);
            if (period.end().equals(day) && chronicle.chance().in100(92)) {
                observe(period);
            }
        }
        seenUpTo = chronicle.today().minusDays(1);
        if (chronicle.chance().in100(6)) {
            chronicle.chance().oneIfAny(observed).ifPresent(this::correct);
        }
        if (chronicle.chance().in100(3)) {
            version++;
            chronicle.note(chronicle.moment(stream()), stream(), new MetricRevised(version, terms));
        }
    }

    private void observe(Period period) {
        var event = new MetricObserved(observation(), version, period, reading());
        observed.add(event);
        chronicle.note(chronicle.moment(stream()), stream(), event);
    }

    private void correct(MetricObserved wrong) {
        observed.remove(wrong);
        chronicle.note(
                chronicle.moment(stream()),
                stream(),
                new ObservationCorrected(
                        observation(), wrong.observation(), wrong.version(), wrong.period(), reading()));
    }

    private ObservationId observation() {
        return new ObservationId("o-" + chronicle.position());
    }

    private Reading reading() {
        Chance chance = chronicle.chance();
        return terms.aggregation() == Aggregation.RATIO
                ? new Reading(null, quantity(chance.between(0, 400)), quantity(chance.between(400, 900)))
                : new Reading(
                        new Quantity(BigDecimal.valueOf(chance.between(chance.in100(10) ? -500 : 8_000, 12_000), 1)),
                        null,
                        null);
    }

    private static Quantity quantity(int value) {
        return new Quantity(BigDecimal.valueOf(value));
    }
}
