package dev.throughline.query.stack;

import dev.throughline.events.AllocationId;
import dev.throughline.events.Amount;
import dev.throughline.events.AssumptionId;
import dev.throughline.events.BetId;
import dev.throughline.events.CriterionId;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.FiringId;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.PressureTestId;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.AssumptionVerdict;
import dev.throughline.events.bet.Classification;
import dev.throughline.events.bet.CriterionEvent.TripwireFired;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.EvidenceEvent.PressureTestConcluded;
import dev.throughline.events.bet.EvidenceEvent.Verdict;
import dev.throughline.events.bet.FundingPeriod;
import dev.throughline.events.bet.InnovationType;
import dev.throughline.events.bet.MoneyEvent.BetFunded;
import dev.throughline.events.bet.MoneyEvent.SpendRecorded;
import dev.throughline.events.bet.ProposalEvent.BetReclassified;
import dev.throughline.events.bet.Purpose;
import dev.throughline.events.bet.SpendCategory;
import dev.throughline.events.contributor.ContributorEvent.CapacityAllocated;
import dev.throughline.events.contributor.ContributorEvent.ContributorDeparted;
import dev.throughline.events.contributor.ContributorEvent.ContributorRegistered;
import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.capacity.Capacity;
import dev.throughline.query.history.Homes;
import dev.throughline.query.history.Homes.Home;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.History;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** What happened to bets and people of the portfolio {@code payments} (euro, UTC, calendar years), told in short. */
public final class Story {
    private static final Instant OPENED = Instant.parse("2024-01-01T00:00:00Z");
    private static final PortfolioId PAYMENTS = new PortfolioId("payments");

    private final EventLog log;
    private final Set<String> people = new HashSet<>();
    private int allocations;

    public Story() {
        this(new EventLog());
    }

    /** Told into the log of a running service. */
    public Story(EventLog log) {
        this.log = log;
        log.append(EventLog.portfolio("payments"), Facts.opened("Payments", "EUR", "UTC"), OPENED, OPENED);
        log.append(EventLog.portfolio("payments"), Facts.policy(1), OPENED, OPENED);
    }

    /** Recorded when it happened. */
    public Story then(StreamId stream, String at, DomainEvent... events) {
        Arrays.stream(events).forEach(event -> log.append(stream, event, Instant.parse(at), Instant.parse(at)));
        return this;
    }

    public Story proposed(String bet, String at, InnovationType type) {
        return then(EventLog.bet(bet), at, Facts.proposed("payments", "Pay with " + bet, type));
    }

    public Story reclassified(String bet, String at, InnovationType before, InnovationType after) {
        return then(
                EventLog.bet(bet),
                at,
                new BetReclassified(Classification.INNOVATION_TYPE, before.name(), after.name(), "we looked again"));
    }

    public Story committed(String bet, String at, String cap) {
        return then(
                EventLog.bet(bet), at, Facts.decided("commit", DecisionOutcome.COMMIT), Facts.committed("commit", cap));
    }

    public Story killed(String bet, String at, String... answers) {
        return then(EventLog.bet(bet), at, Facts.decided("kill", DecisionOutcome.KILL, answers), Facts.killed("kill"));
    }

    public Story continued(String bet, String decision, String at, String... answers) {
        return then(
                EventLog.bet(bet),
                at,
                Facts.decided(decision, DecisionOutcome.CONTINUE, answers),
                Facts.continued(decision));
    }

    public Story funded(String bet, String at, String amount, String from, String to) {
        return then(
                EventLog.bet(bet),
                at,
                new BetFunded(Amount.of(amount), new FundingPeriod(LocalDate.parse(from), LocalDate.parse(to))));
    }

    public Story spent(String bet, String at, String amount, String date, SpendCategory category) {
        return then(EventLog.bet(bet), at, new SpendRecorded(Amount.of(amount), LocalDate.parse(date), category));
    }

    public Story judged(String bet, String at, String assumption, AssumptionVerdict verdict) {
        return then(
                EventLog.bet(bet),
                at,
                new PressureTestConcluded(
                        new PressureTestId("test"),
                        List.of(new Verdict(new AssumptionId(assumption), verdict)),
                        "people said so"));
    }

    /** A stated condition, or a figure, that is due to be decided about a week later. */
    public Story fired(String bet, String at, String criterion, String firing) {
        LocalDate due = LocalDate.parse(at.substring(0, 10)).plusDays(7);
        return then(
                EventLog.bet(bet),
                at,
                new TripwireFired(new FiringId(firing), new CriterionId(criterion), null, false, due));
    }

    /** A share of a contract; the contract is that of the first call about a person. */
    public Story works(String person, String fte, String bet, String fraction, String from, String to) {
        StreamId stream = StreamId.of(new PersonId(person));
        if (people.add(person)) {
            then(
                    stream,
                    "2024-01-02T00:00:00Z",
                    new ContributorRegistered(PAYMENTS, new BigDecimal(fte), LocalDate.parse("2024-01-01")));
        }
        return then(
                stream,
                "2024-01-02T00:00:00Z",
                new CapacityAllocated(
                        new AllocationId("w-" + ++allocations),
                        new BetId(bet),
                        Purpose.BUILD,
                        new BigDecimal(fraction),
                        LocalDate.parse(from),
                        LocalDate.parse(to)));
    }

    public Story leaves(String person, String on) {
        return then(
                StreamId.of(new PersonId(person)),
                "2024-01-02T00:00:00Z",
                new ContributorDeparted(LocalDate.parse(on)));
    }

    public List<BetLife> bets() {
        return of("bet").stream().map(BetLife::of).toList();
    }

    public Capacity capacity() {
        return Capacity.of(of("person"));
    }

    public Homes homes() {
        return new Homes(Map.of(PAYMENTS, new Home("EUR", BusinessCalendar.ACROSS)));
    }

    public List<History> metrics() {
        return of("metric");
    }

    private List<History> of(String kind) {
        return log.events().stream()
                .filter(event -> event.stream().kind().equals(kind))
                .collect(Collectors.groupingBy(RecordedEvent::stream))
                .entrySet()
                .stream()
                .map(each -> new History(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(each -> each.stream().value()))
                .toList();
    }
}
