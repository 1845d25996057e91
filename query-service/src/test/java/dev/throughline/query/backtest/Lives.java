package dev.throughline.query.backtest;

import dev.throughline.events.AllocationId;
import dev.throughline.events.AssumptionId;
import dev.throughline.events.BetId;
import dev.throughline.events.CriterionId;
import dev.throughline.events.EvidenceId;
import dev.throughline.events.FiringId;
import dev.throughline.events.ForecastId;
import dev.throughline.events.MetricId;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.PressureTestId;
import dev.throughline.events.Quantity;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.AssumptionVerdict;
import dev.throughline.events.bet.CriterionEvent.KillCriterionCommitted;
import dev.throughline.events.bet.CriterionEvent.TripwireFired;
import dev.throughline.events.bet.CriterionTerms;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.Direction;
import dev.throughline.events.bet.EvidenceEvent.AssumptionStated;
import dev.throughline.events.bet.EvidenceEvent.EvidenceRecorded;
import dev.throughline.events.bet.EvidenceEvent.PressureTestConcluded;
import dev.throughline.events.bet.EvidenceEvent.PressureTestStarted;
import dev.throughline.events.bet.EvidenceEvent.Verdict;
import dev.throughline.events.bet.Finding;
import dev.throughline.events.bet.ForecastEvent.ForecastRecorded;
import dev.throughline.events.bet.JudgedWhen;
import dev.throughline.events.bet.Measures;
import dev.throughline.events.bet.MetricRole;
import dev.throughline.events.bet.NarrativeEvent.NarrativeRevised;
import dev.throughline.events.bet.Purpose;
import dev.throughline.events.bet.Risk;
import dev.throughline.events.bet.Section;
import dev.throughline.events.bet.SuccessMetricEvent.SuccessMetricMapped;
import dev.throughline.events.bet.TripwireAction;
import dev.throughline.events.contributor.ContributorEvent.CapacityAllocated;
import dev.throughline.events.contributor.ContributorEvent.ContributorRegistered;
import dev.throughline.query.capacity.Capacity;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.History;
import dev.throughline.query.picture.PortfolioLife;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A portfolio in UTC whose bets pass the gate with five people from outside. */
final class Lives {
    private final EventLog log = new EventLog();

    Lives() {
        Instant opened = Instant.parse("2025-01-01T00:00:00Z");
        log.append(EventLog.portfolio("payments"), Facts.opened("Payments", "EUR", "UTC"), opened, opened);
        log.append(EventLog.portfolio("payments"), Facts.policy(1), opened, opened);
    }

    EventLog log() {
        return log;
    }

    /** A bet that is proposed, tested with five people and committed to at this time, with a criterion up to a day. */
    void committed(String bet, String at, String by) {
        add(bet, at, Facts.proposed("payments", "Pay with " + bet));
        add(
                bet,
                at,
                new NarrativeRevised(
                        1,
                        Arrays.stream(Section.values()).collect(Collectors.toMap(s -> s, s -> "short")),
                        "a".repeat(64)));
        add(bet, at, mapped("orders", MetricRole.OUTPUT, false));
        add(bet, at, mapped("taps", MetricRole.INPUT, true));
        add(bet, at, new KillCriterionCommitted(new CriterionId("nobody-pays"), judged(by)));
        add(
                bet,
                at,
                new ForecastRecorded(
                        new ForecastId("f-1"),
                        new PersonId("p-ada"),
                        "they pay",
                        new BigDecimal("0.60"),
                        LocalDate.parse(by)));
        tested(bet, at);
        add(bet, at, Facts.owned("p-ada"));
        add(bet, at, Facts.decided("d-1", DecisionOutcome.COMMIT));
        add(bet, at, Facts.committed("d-1", "9000.00"));
    }

    private void tested(String bet, String at) {
        var test = new PressureTestId("t-1");
        var assumption = new AssumptionId("a-1");
        add(bet, at, new AssumptionStated(assumption, "they want it", Risk.DESIRABILITY, true));
        add(bet, at, new PressureTestStarted(test, "interviews", 1, List.of(assumption)));
        add(
                bet,
                at,
                new EvidenceRecorded(
                        new EvidenceId("e-1"), test, assumption, "shop", 5, Finding.SUPPORTS, "they do", null, null));
        add(
                bet,
                at,
                new PressureTestConcluded(
                        test, List.of(new Verdict(assumption, AssumptionVerdict.SUPPORTED)), "they want it"));
    }

    void fired(String bet, String at, String decideBy) {
        add(
                bet,
                at,
                new TripwireFired(
                        new FiringId("nobody-pays-f1"),
                        new CriterionId("nobody-pays"),
                        null,
                        true,
                        LocalDate.parse(decideBy)));
    }

    void killed(String bet, String at) {
        add(bet, at, Facts.decided("d-2", DecisionOutcome.KILL, "nobody-pays-f1"));
        add(bet, at, Facts.killed("d-2"));
    }

    /** A bet that was committed to before there were such rules. */
    void waive(String bet, String at) {
        Instant then = Instant.parse(at);
        StreamId stream = EventLog.bet(bet);
        log.append(stream, Facts.proposed("payments", "Pay with " + bet), then, then);
        log.append(stream, Facts.decided("d-1", DecisionOutcome.COMMIT), then, then, "it was decided by mail");
        log.append(stream, Facts.committed("d-1", "9000.00"), then, then, "it was decided by mail");
    }

    void works(String person, String bet, String from, String to) {
        StreamId stream = StreamId.of(new PersonId(person));
        Instant at = Instant.parse("2025-01-02T00:00:00Z");
        log.append(
                stream,
                new ContributorRegistered(new PortfolioId("payments"), BigDecimal.ONE, LocalDate.parse("2025-01-01")),
                at,
                at);
        log.append(
                stream,
                new CapacityAllocated(
                        new AllocationId("w-1"),
                        new BetId(bet),
                        Purpose.BUILD,
                        new BigDecimal("0.50"),
                        LocalDate.parse(from),
                        LocalDate.parse(to)),
                at,
                at);
    }

    private void add(String bet, String at, dev.throughline.events.DomainEvent event) {
        log.append(EventLog.bet(bet), event, Instant.parse(at), Instant.parse(at));
    }

    private static SuccessMetricMapped mapped(String metric, MetricRole role, boolean controllable) {
        return new SuccessMetricMapped(
                new MetricId(metric),
                1,
                role,
                Measures.OUTCOME,
                controllable,
                Quantity.of("1"),
                Quantity.of("2"),
                Direction.UP,
                LocalDate.parse("2025-12-31"));
    }

    private static CriterionTerms judged(String by) {
        return new CriterionTerms(
                null,
                null,
                "nobody pays twice",
                null,
                null,
                JudgedWhen.AT_DATE,
                LocalDate.parse(by),
                7,
                TripwireAction.KILL);
    }

    List<BetLife> bets() {
        return of("bet").stream().map(BetLife::of).toList();
    }

    PortfolioLife portfolio() {
        return PortfolioLife.of(of("portfolio").getFirst());
    }

    Capacity capacity() {
        return Capacity.of(of("person"));
    }

    private List<History> of(String kind) {
        return log.events().stream()
                .filter(event -> event.stream().kind().equals(kind))
                .collect(Collectors.groupingBy(RecordedEvent::stream))
                .entrySet()
                .stream()
                .map(each -> new History(each.getKey(), each.getValue()))
                .sorted(java.util.Comparator.comparing(each -> each.stream().value()))
                .toList();
    }
}
