package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import dev.throughline.events.Quantity;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.CrewEvent.PersonAllocated;
import dev.throughline.events.bet.CrewEvent.PersonReleased;
import dev.throughline.events.bet.CriterionEvent.KillCriterionAmended;
import dev.throughline.events.bet.CriterionEvent.KillCriterionCommitted;
import dev.throughline.events.bet.CriterionEvent.TripwireFired;
import dev.throughline.events.bet.CriterionTerms;
import dev.throughline.events.bet.DecisionEvent.BetCommitted;
import dev.throughline.events.bet.DecisionEvent.BetContinued;
import dev.throughline.events.bet.DecisionEvent.BetGraduated;
import dev.throughline.events.bet.DecisionEvent.BetKilled;
import dev.throughline.events.bet.DecisionEvent.BetPaused;
import dev.throughline.events.bet.DecisionEvent.BetPivoted;
import dev.throughline.events.bet.DecisionEvent.BetResumed;
import dev.throughline.events.bet.DecisionEvent.DecisionApproved;
import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.events.bet.DecisionEvent.DecisionRequested;
import dev.throughline.events.bet.DecisionEvent.RetrospectiveRecorded;
import dev.throughline.events.bet.EvidenceEvent.AssumptionStated;
import dev.throughline.events.bet.EvidenceEvent.EvidenceRecorded;
import dev.throughline.events.bet.EvidenceEvent.PressureTestConcluded;
import dev.throughline.events.bet.EvidenceEvent.PressureTestStarted;
import dev.throughline.events.bet.EvidenceEvent.Verdict;
import dev.throughline.events.bet.ForecastEvent.ForecastRecorded;
import dev.throughline.events.bet.ForecastEvent.ForecastResolved;
import dev.throughline.events.bet.MoneyEvent.BetFunded;
import dev.throughline.events.bet.MoneyEvent.SpendRecorded;
import dev.throughline.events.bet.RoadmapEvent.DependencyCleared;
import dev.throughline.events.bet.RoadmapEvent.DependencyDeclared;
import dev.throughline.events.bet.RoadmapEvent.RoadmapPlaced;
import dev.throughline.events.bet.SpendCategory;
import dev.throughline.events.bet.SuccessMetricEvent.MetricVersionAdopted;
import dev.throughline.events.bet.SuccessMetricEvent.SuccessMetricMapped;
import dev.throughline.events.metric.Grain;
import dev.throughline.events.metric.MetricEvent.MetricObserved;
import dev.throughline.events.metric.MetricEvent.ObservationCorrected;
import dev.throughline.events.metric.Period;
import dev.throughline.events.metric.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The lists that a whole bet has, each found by going through all its events; long because a bet has many. */
final class BetParts {
    private final BetFacts bet;

    private BetParts(BetFacts bet) {
        this.bet = bet;
    }

    static Map<String, @Nullable Object> decided(BetFacts bet) {
        var parts = new BetParts(bet);
        return object(
                "decisions", parts.decisions(),
                "requests", parts.each(DecisionRequested.class, parts::request),
                "retrospectives", parts.each(RetrospectiveRecorded.class, BetParts::retrospective),
                "criteria", parts.criteria(),
                "forecasts", parts.each(ForecastRecorded.class, parts::forecast));
    }

    static Map<String, @Nullable Object> learned(BetFacts bet) {
        var parts = new BetParts(bet);
        return object(
                "metrics", parts.metrics(),
                "assumptions", parts.each(AssumptionStated.class, parts::assumption),
                "pressureTests", parts.each(PressureTestStarted.class, parts::test));
    }

    static Map<String, @Nullable Object> moved(BetFacts bet) {
        var parts = new BetParts(bet);
        return object(
                "placements", parts.each(RoadmapPlaced.class, BetParts::placement),
                "dependencies", parts.dependencies(),
                "crew", parts.crew(),
                "funding", parts.each(BetFunded.class, parts::grant),
                "spendByCategory", parts.spend());
    }

    private <E> List<Object> each(Class<E> kind, BiFunction<RecordedEvent, E, Object> to) {
        return bet.events().stream()
                .filter(event -> kind.isInstance(event.event()))
                .map(event -> to.apply(event, kind.cast(event.event())))
                .toList();
    }

    private static Object at(RecordedEvent event) {
        return event.context().effectiveAt();
    }

    private List<Object> decisions() {
        List<Object> decisions = new ArrayList<>();
        for (int i = 0; i < bet.events().size(); i++) {
            RecordedEvent event = bet.events().get(i);
            if (event.event() instanceof DecisionRecorded e) {
                Object next =
                        i + 1 < bet.events().size() ? bet.events().get(i + 1).event() : "nothing yet";
                decisions.add(object(
                        "decision", e.decision(),
                        "outcome", e.outcome(),
                        "decidedOn", e.decidedOn(),
                        "effectiveAt", at(event),
                        "recordedAt", event.recordedAt(),
                        "actor", event.context().actor(),
                        "onBehalfOf", event.context().onBehalfOf(),
                        "rationale", e.rationale(),
                        "alternativesRejected", e.alternativesRejected(),
                        "gaveUp", e.gaveUp(),
                        "versus", e.versus(),
                        "answers", e.answers(),
                        "evidence", e.evidence(),
                        "consequence", consequence(next)));
            }
        }
        return decisions;
    }

    private @Nullable Object consequence(Object next) {
        return switch (next) {
            case BetCommitted e ->
                object("budgetCap", bet.money(e.budgetCap().value()), "nextReviewBy", e.nextReviewBy());
            case BetContinued e -> object("nextReviewBy", e.nextReviewBy());
            case BetPivoted e -> object("nextReviewBy", e.nextReviewBy());
            case BetPaused e -> object();
            case BetResumed e -> object("nextReviewBy", e.nextReviewBy());
            case BetKilled e ->
                object(
                        "reasonCode", e.reasonCode(),
                        "learnings", e.learnings(),
                        "capacityReleasedOn", e.capacityReleasedOn());
            case BetGraduated e -> object("transferredTo", e.transferredTo());
            default -> null;
        };
    }

    private Object request(RecordedEvent event, DecisionRequested e) {
        String id = e.decision().value();
        Optional<DecisionRecorded> answer = bet.all(DecisionRecorded.class)
                .filter(decision -> decision.decision().value().equals(id)
                        || decision.answers().contains(id))
                .findFirst();
        List<Object> approvals = each(DecisionApproved.class, BetParts::opinion).stream()
                .filter(opinion ->
                        opinion instanceof Map<?, ?> map && e.decision().equals(map.get("of")))
                .map(opinion -> without(opinion, "of"))
                .toList();
        return object(
                "decision", id,
                "question", e.question(),
                "options", e.options(),
                "door", e.door(),
                "neededBy", e.neededBy(),
                "requestedAt", at(event),
                "approvals", approvals,
                "answeredBy", answer.map(DecisionRecorded::decision).orElse(null));
    }

    private static Object opinion(RecordedEvent event, DecisionApproved e) {
        return object(
                "of", e.decision(),
                "approver", e.approver(),
                "stance", e.stance(),
                "text", e.text(),
                "contentHash", e.contentHash(),
                "at", at(event));
    }

    private static Object without(Object map, String name) {
        Map<Object, @Nullable Object> rest = new LinkedHashMap<>((Map<?, ?>) map);
        rest.remove(name);
        return rest;
    }

    private static Object retrospective(RecordedEvent event, RetrospectiveRecorded e) {
        return object(
                "decision", e.decision(),
                "decisionQuality", e.decisionQuality(),
                "outcome", e.outcome(),
                "correctiveActions", e.correctiveActions(),
                "effectiveAt", at(event));
    }

    private List<Object> criteria() {
        List<Object> criteria = new ArrayList<>();
        for (RecordedEvent event : bet.events()) {
            if (event.event() instanceof KillCriterionCommitted e) {
                criteria.add(criterion(event, e.criterion(), null, e.terms()));
            } else if (event.event() instanceof KillCriterionAmended e) {
                criteria.add(criterion(event, e.amendment(), e.criterion(), e.after()));
            }
        }
        return criteria;
    }

    private Object criterion(RecordedEvent event, Object id, @Nullable Object amends, CriterionTerms terms) {
        List<Object> firings = each(TripwireFired.class, this::firing).stream()
                .filter(firing -> firing instanceof Map<?, ?> map && id.equals(map.get("of")))
                .map(firing -> without(firing, "of"))
                .toList();
        return object(
                "criterion", id,
                "amends", amends,
                "metric", terms.metric(),
                "metricVersion", terms.metricVersion(),
                "condition", terms.condition(),
                "operator", terms.operator(),
                "threshold", terms.threshold(),
                "when", terms.when(),
                "by", terms.by(),
                "graceDays", terms.graceDays(),
                "action", terms.action(),
                "since", at(event),
                "firings", firings);
    }

    private Object firing(RecordedEvent event, TripwireFired e) {
        Optional<DecisionRecorded> answer = bet.all(DecisionRecorded.class)
                .filter(decision -> decision.answers().contains(e.firing().value()))
                .findFirst();
        return object(
                "of", e.criterion(),
                "firing", e.firing(),
                "at", at(event),
                "observed", e.observed(),
                "missing", e.missing(),
                "decisionDueBy", e.decisionDueBy(),
                "answeredBy", answer.map(DecisionRecorded::decision).orElse(null));
    }

    private Object forecast(RecordedEvent event, ForecastRecorded e) {
        Optional<RecordedEvent> told = bet.events().stream()
                .filter(other -> other.event() instanceof ForecastResolved r
                        && r.forecast().equals(e.forecast()))
                .findFirst();
        return object(
                "forecast", e.forecast(),
                "forecaster", e.forecaster(),
                "claim", e.claim(),
                "probability", e.probability(),
                "resolveBy", e.resolveBy(),
                "result", told.map(r -> ((ForecastResolved) r.event()).result()).orElse(null),
                "resolvedAt", told.map(BetParts::at).orElse(null));
    }

    /** As mapped last, in the version adopted last, which never falls; in the order in which they were first mapped. */
    private List<Map<String, @Nullable Object>> metrics() {
        Map<Object, Map<String, @Nullable Object>> metrics = new LinkedHashMap<>();
        bet.all(SuccessMetricMapped.class)
                .forEach(e -> metrics.put(
                        e.metric(),
                        object(
                                "metric", e.metric(),
                                "metricVersion", version(e),
                                "role", e.role(),
                                "measures", e.measures(),
                                "controllable", e.controllable(),
                                "baseline", e.baseline(),
                                "target", e.target(),
                                "direction", e.direction(),
                                "due", e.due())));
        return List.copyOf(metrics.values());
    }

    private record Seen(Period period, Reading reading) {}

    /** How it is measured, with what the metrics' own streams say. */
    static List<Object> measured(BetFacts bet, Past past) {
        List<Object> measured = new ArrayList<>();
        for (Map<String, @Nullable Object> metric : new BetParts(bet).metrics()) {
            Optional<Seen> last = last(past.of("metric/" + metric.get("metric")), metric.get("metricVersion"));
            Map<String, @Nullable Object> with = new LinkedHashMap<>(metric);
            with.put("lastValue", last.map(BetParts::value).orElse(null));
            with.put("lastPeriod", last.map(each -> each.period().label()).orElse(null));
            with.put("lastPeriodEnd", last.map(each -> each.period().end()).orElse(null));
            measured.add(with);
        }
        return measured;
    }

    /** Up to 13 periods of each metric, those that nobody observed too, up to the last that somebody did. */
    static List<Object> recentValues(BetFacts bet, Past past) {
        List<Object> recent = new ArrayList<>();
        for (Map<String, @Nullable Object> metric : new BetParts(bet).metrics()) {
            MetricFacts facts = MetricFacts.of(String.valueOf(metric.get("metric")), past);
            Integer version = (Integer) metric.get("metricVersion");
            if (facts != null && facts.standing().containsKey(version)) {
                Grain grain =
                        facts.versions().getOrDefault(version, facts.terms()).grain();
                Map<LocalDate, MetricFacts.Seen> seen = facts.standing().getOrDefault(version, Map.of());
                recent.add(object("metric", metric.get("metric"), "values", RecentPeriods.of(grain, seen)));
            }
        }
        return recent;
    }

    /** The latest period that was observed of this version, and what was said of it last. */
    private static Optional<Seen> last(List<RecordedEvent> metric, @Nullable Object version) {
        Seen last = null;
        for (RecordedEvent event : metric) {
            Seen seen = null;
            if (event.event() instanceof MetricObserved e && Objects.equals(e.version(), version)) {
                seen = new Seen(e.period(), e.reading());
            } else if (event.event() instanceof ObservationCorrected e && Objects.equals(e.version(), version)) {
                seen = new Seen(e.period(), e.reading());
            }
            if (seen != null
                    && (last == null
                            || !seen.period().end().isBefore(last.period().end()))) {
                last = seen;
            }
        }
        return Optional.ofNullable(last);
    }

    private static Object value(Seen seen) {
        Quantity value = seen.reading().value();
        if (value != null) {
            return value;
        }
        BigDecimal numerator =
                Objects.requireNonNull(seen.reading().numerator()).value();
        BigDecimal denominator =
                Objects.requireNonNull(seen.reading().denominator()).value();
        return new Quantity(numerator.divide(denominator, 6, RoundingMode.HALF_UP));
    }

    private int version(SuccessMetricMapped mapped) {
        return Stream.concat(
                        Stream.of(mapped.metricVersion()),
                        bet.all(MetricVersionAdopted.class)
                                .filter(e -> e.metric().equals(mapped.metric()))
                                .map(MetricVersionAdopted::to))
                .max(Integer::compare)
                .orElseThrow();
    }

    private Object assumption(RecordedEvent event, AssumptionStated e) {
        Optional<Verdict> verdict = bet.all(PressureTestConcluded.class)
                .flatMap(concluded -> concluded.verdicts().stream())
                .filter(each -> each.assumption().equals(e.assumption()))
                .reduce((earlier, later) -> later);
        List<Object> evidence = bet.events().stream()
                .filter(other -> other.event() instanceof EvidenceRecorded r
                        && r.assumption().equals(e.assumption()))
                .map(BetParts::evidence)
                .toList();
        return object(
                "assumption", e.assumption(),
                "text", e.text(),
                "risk", e.risk(),
                "critical", e.critical(),
                "statedAt", at(event),
                "verdict", verdict.map(Verdict::verdict).orElse(null),
                "evidence", evidence);
    }

    private static Object evidence(RecordedEvent event) {
        var e = (EvidenceRecorded) event.event();
        return object(
                "evidence", e.evidence(),
                "test", e.test(),
                "cohort", e.cohort(),
                "externalParticipants", e.externalParticipants(),
                "finding", e.finding(),
                "summary", e.summary(),
                "uri", e.uri(),
                "sha256", e.sha256(),
                "effectiveAt", at(event));
    }

    private Object test(RecordedEvent event, PressureTestStarted e) {
        Optional<RecordedEvent> end = bet.events().stream()
                .filter(other -> other.event() instanceof PressureTestConcluded c
                        && c.test().equals(e.test()))
                .findFirst();
        Map<String, Integer> largest = new LinkedHashMap<>();
        bet.all(EvidenceRecorded.class)
                .filter(seen -> seen.test().equals(e.test()))
                .forEach(seen -> largest.merge(seen.cohort(), seen.externalParticipants(), Math::max));
        return object(
                "test", e.test(),
                "method", e.method(),
                "narrativeRevision", e.narrativeRevision(),
                "assumptions", e.assumptions(),
                "startedAt", at(event),
                "externalParticipants",
                        largest.values().stream().mapToInt(Integer::intValue).sum(),
                "concludedAt", end.map(BetParts::at).orElse(null),
                "verdicts",
                        end.map(c -> ((PressureTestConcluded) c.event()).verdicts())
                                .orElse(List.of()),
                "summary",
                        end.map(c -> ((PressureTestConcluded) c.event()).summary())
                                .orElse(null));
    }

    private static Object placement(RecordedEvent event, RoadmapPlaced e) {
        return object(
                "effectiveAt", at(event),
                "from", e.from(),
                "to", e.to(),
                "window", e.window(),
                "trigger", e.trigger(),
                "cites", e.cites(),
                "reason", event.context().reason(),
                "actor", event.context().actor());
    }

    private List<Object> dependencies() {
        Map<Object, Object> open = new LinkedHashMap<>();
        for (RecordedEvent event : bet.events()) {
            if (event.event() instanceof DependencyDeclared e) {
                open.put(e.other(), object("bet", e.other(), "why", e.why(), "since", at(event)));
            } else if (event.event() instanceof DependencyCleared e) {
                open.remove(e.other());
            }
        }
        return List.copyOf(open.values());
    }

    /** An allocation ends when it was released, else when it was meant to. */
    private List<Object> crew() {
        return each(
                PersonAllocated.class,
                (event, e) -> object(
                        "person", e.person(),
                        "allocation", e.allocation(),
                        "purpose", e.purpose(),
                        "fraction", e.fraction(),
                        "from", e.from(),
                        "to",
                                bet.all(PersonReleased.class)
                                        .filter(r -> r.person().equals(e.person())
                                                && r.allocation().equals(e.allocation()))
                                        .map(PersonReleased::on)
                                        .reduce((earlier, later) -> later)
                                        .orElse(e.to())));
    }

    private Object grant(RecordedEvent event, BetFunded e) {
        return object("amount", bet.money(e.amount().value()), "period", e.period(), "effectiveAt", at(event));
    }

    private List<Object> spend() {
        return Stream.of(SpendCategory.values())
                .filter(category -> bet.all(SpendRecorded.class).anyMatch(e -> e.category() == category))
                .<Object>map(category -> object(
                        "category",
                        category,
                        "spent",
                        bet.money(bet.all(SpendRecorded.class)
                                .filter(e -> e.category() == category)
                                .map(e -> e.amount().value())
                                .reduce(BigDecimal.ZERO, BigDecimal::add))))
                .toList();
    }
}
