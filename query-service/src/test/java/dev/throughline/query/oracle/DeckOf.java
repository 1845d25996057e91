package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import dev.throughline.events.MetricId;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.Direction;
import dev.throughline.events.bet.MetricRole;
import dev.throughline.events.bet.SuccessMetricEvent.MetricVersionAdopted;
import dev.throughline.events.bet.SuccessMetricEvent.SuccessMetricMapped;
import dev.throughline.events.metric.Better;
import dev.throughline.events.metric.Grain;
import dev.throughline.events.portfolio.DeckEntry;
import dev.throughline.events.portfolio.DeckSection;
import dev.throughline.events.portfolio.PortfolioEvent.DeckArranged;
import dev.throughline.events.portfolio.PortfolioEvent.MetricTargetSet;
import dev.throughline.query.oracle.Series.Worth;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The decks of a portfolio as the events up to a moment make them; gathered once, because a list asks for many weeks. */
final class DeckOf {
    private final String portfolio;
    private final Almanac almanac;
    private final List<RecordedEvent> events;
    private final TreeMap<String, Series> series = new TreeMap<>();
    private final TreeMap<String, List<Guardrail>> guardrails = new TreeMap<>();

    /** What a bet promised not to harm. */
    private record Guardrail(String bet, int version, SuccessMetricMapped promise) {}

    DeckOf(String portfolio, Past past) {
        this.portfolio = portfolio;
        this.almanac = Almanac.of(portfolio, past);
        this.events = past.of("portfolio/" + portfolio);
        for (List<RecordedEvent> history : past.everyOf("metric")) {
            String stream = history.getFirst().stream().value();
            if (past.home(stream).equals(portfolio)) {
                var facts = new MetricFacts(history.getFirst().stream().id(), history);
                series.put(facts.id(), new Series(facts, targets(facts.id()), almanac));
            }
        }
        for (List<RecordedEvent> history : past.everyOf("bet")) {
            BetFacts bet = BetFacts.at(history, past);
            if (bet.proposal().portfolio().value().equals(portfolio) && Criteria.end(bet) == null) {
                guard(bet);
            }
        }
    }

    private Map<LocalDate, BigDecimal> targets(String metric) {
        Map<LocalDate, BigDecimal> targets = new HashMap<>();
        for (RecordedEvent event : events) {
            if (event.event() instanceof MetricTargetSet e && e.metric().value().equals(metric)) {
                targets.put(e.period().end(), e.value().value());
            }
        }
        return targets;
    }

    /** As mapped last, in the version mapped or adopted last. */
    private void guard(BetFacts bet) {
        Map<MetricId, Guardrail> all = new LinkedHashMap<>();
        for (RecordedEvent event : bet.events()) {
            if (event.event() instanceof SuccessMetricMapped e) {
                all.put(e.metric(), new Guardrail(bet.id(), e.metricVersion(), e));
            } else if (event.event() instanceof MetricVersionAdopted e) {
                Guardrail was = all.get(e.metric());
                if (was != null) {
                    all.put(e.metric(), new Guardrail(bet.id(), e.to(), was.promise()));
                }
            }
        }
        all.forEach((metric, guardrail) -> {
            if (guardrail.promise().role() == MetricRole.GUARDRAIL) {
                guardrails
                        .computeIfAbsent(metric.value(), id -> new ArrayList<>())
                        .add(guardrail);
            }
        });
    }

    private @Nullable DeckArranged arrangement() {
        DeckArranged last = null;
        for (RecordedEvent event : events) {
            last = event.event() instanceof DeckArranged e ? e : last;
        }
        return last;
    }

    /** By section and as arranged, none before an input that drives it, and finance last. */
    private List<DeckEntry> entries() {
        DeckArranged arranged = arrangement();
        List<DeckEntry> ordered = new ArrayList<>();
        if (arranged != null) {
            List<DeckEntry> waiting = new ArrayList<>();
            for (DeckSection section : List.of(DeckSection.CUSTOMER, DeckSection.INPUT, DeckSection.OUTPUT)) {
                arranged.entries().stream()
                        .filter(each -> each.section() == section)
                        .forEach(waiting::add);
            }
            ordered.addAll(drivenLast(waiting));
            ordered.addAll(drivenLast(new ArrayList<>(arranged.entries().stream()
                    .filter(each -> each.section() == DeckSection.FINANCE)
                    .toList())));
        }
        return ordered;
    }

    private static List<DeckEntry> drivenLast(List<DeckEntry> waiting) {
        List<DeckEntry> ordered = new ArrayList<>();
        while (!waiting.isEmpty()) {
            DeckEntry next = waiting.stream()
                    .filter(each ->
                            waiting.stream().noneMatch(other -> other.drives().contains(each.metric())))
                    .findFirst()
                    .orElse(waiting.getFirst());
            waiting.remove(next);
            ordered.add(next);
        }
        return ordered;
    }

    Map<String, @Nullable Object> deck(LocalDate end) {
        DeckArranged arranged = arrangement();
        List<Object> charts = new ArrayList<>();
        for (DeckEntry entry : entries()) {
            Series known = series.get(entry.metric().value());
            if (known != null) {
                charts.add(new ChartOf(known, end, almanac).shown(entry));
            }
        }
        return object(
                "format",
                1,
                "portfolio",
                portfolio,
                "week",
                Almanac.weekOf(end),
                "start",
                end.minusDays(6),
                "end",
                end,
                "arrangement",
                arranged == null ? null : arranged.version(),
                "charts",
                charts,
                "exceptions",
                exceptions(end));
    }

    /** Of the charts in their order, then of guardrails without a chart. */
    List<Map<String, @Nullable Object>> exceptions(LocalDate end) {
        List<Map<String, @Nullable Object>> raised = new ArrayList<>();
        List<String> charted =
                entries().stream().map(entry -> entry.metric().value()).toList();
        charted.forEach(metric -> raise(metric, end, true, raised));
        for (String metric : guardrails.keySet()) {
            if (!charted.contains(metric)) {
                raise(metric, end, false, raised);
            }
        }
        return raised;
    }

    private void raise(String metric, LocalDate end, boolean charted, List<Map<String, @Nullable Object>> to) {
        Series known = series.get(metric);
        if (known == null) {
            return;
        }
        List<Object> causes = new ArrayList<>();
        LocalDate last = known.isMonthly() ? almanac.lastEnd(Grain.MONTH, end) : end;
        LocalDate first = known.isMonthly() ? last.withDayOfMonth(1) : end.minusDays(6);
        Worth worth = known.over(first, last);
        if (charted && worth != null) {
            missed(known, worth, first, last, causes);
        }
        for (Guardrail guardrail : guardrails.getOrDefault(metric, List.of())) {
            breached(guardrail, known, first, last, causes);
        }
        if (charted && worth != null) {
            new ChartOf(known, end, almanac).limits().ifPresent(limits -> signals(known, worth, limits, end, causes));
        }
        if (!causes.isEmpty()) {
            to.add(object(
                    "metric",
                    metric,
                    "name",
                    known.terms().name(),
                    "owner",
                    known.terms().owner().value(),
                    "causes",
                    causes));
        }
    }

    private static Object cause(
            String kind,
            Series known,
            LocalDate last,
            BigDecimal value,
            int version,
            BigDecimal bound,
            @Nullable String bet) {
        return object(
                "kind",
                kind,
                "period",
                Almanac.label(known.isMonthly() ? Grain.MONTH : Grain.WEEK, last),
                "value",
                Numbers.text(value),
                "version",
                version,
                "bound",
                Numbers.text(bound),
                "bet",
                bet);
    }

    private static void missed(Series known, Worth worth, LocalDate first, LocalDate last, List<Object> causes) {
        BigDecimal target = known.target(first, last);
        BigDecimal value = worth.rounded();
        if (target != null
                && (known.terms().better() == Better.UP ? value.compareTo(target) < 0 : value.compareTo(target) > 0)) {
            causes.add(cause("TARGET_MISSED", known, last, value, worth.version(), target, null));
        }
    }

    /** By the baseline; from the last day of a period on or after its day by the target. */
    private static void breached(
            Guardrail guardrail, Series known, LocalDate first, LocalDate last, List<Object> causes) {
        Worth worth = known.over(first, last, guardrail.version());
        SuccessMetricMapped promise = guardrail.promise();
        BigDecimal bound = (last.isBefore(promise.due()) ? promise.baseline() : promise.target()).value();
        if (worth != null) {
            int side = worth.rounded().compareTo(bound);
            if (promise.direction() == Direction.UP ? side < 0 : side > 0) {
                causes.add(cause(
                        "GUARDRAIL_BREACHED", known, last, worth.rounded(), worth.version(), bound, guardrail.bet()));
            }
        }
    }

    private static void signals(Series known, Worth worth, ChartOf.Limits limits, LocalDate end, List<Object> causes) {
        BigDecimal value = worth.rounded();
        Worth before = known.week(end.minusDays(7), worth.version());
        if (value.compareTo(limits.upper()) > 0) {
            causes.add(cause("ABOVE_LIMITS", known, end, value, worth.version(), limits.upper(), null));
        }
        if (value.compareTo(limits.lower()) < 0) {
            causes.add(cause("BELOW_LIMITS", known, end, value, worth.version(), limits.lower(), null));
        }
        if (before != null) {
            BigDecimal moved = value.subtract(before.rounded()).abs();
            if (moved.compareTo(limits.range()) > 0) {
                causes.add(cause("RANGE_EXCEEDED", known, end, moved, worth.version(), limits.range(), null));
            }
        }
    }
}
