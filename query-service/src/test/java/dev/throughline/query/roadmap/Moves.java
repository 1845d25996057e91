package dev.throughline.query.roadmap;

import dev.throughline.events.AllocationId;
import dev.throughline.events.BetId;
import dev.throughline.events.DecisionId;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.Citation;
import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.Horizon;
import dev.throughline.events.bet.MoveTrigger;
import dev.throughline.events.bet.Purpose;
import dev.throughline.events.bet.RoadmapEvent.RoadmapPlaced;
import dev.throughline.events.bet.Window;
import dev.throughline.events.contributor.ContributorEvent.CapacityAllocated;
import dev.throughline.events.contributor.ContributorEvent.ContributorDeparted;
import dev.throughline.events.contributor.ContributorEvent.ContributorRegistered;
import dev.throughline.query.capacity.Capacity;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.History;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Facts;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Bets that move, and people who work on them. */
public final class Moves {
    private final EventLog log;

    public Moves() {
        this(new EventLog());
    }

    public Moves(EventLog log) {
        this.log = log;
    }

    public void happens(String bet, String at, DomainEvent event) {
        log.append(EventLog.bet(bet), event, Instant.parse(at), Instant.parse(at));
    }

    public void learned(String bet, String at, String recordedAt, DomainEvent event) {
        log.append(EventLog.bet(bet), event, Instant.parse(at), Instant.parse(recordedAt));
    }

    public void proposed(String bet, String at) {
        happens(bet, at, Facts.proposed("payments", "Pay with " + bet));
    }

    public void committed(String bet, String at) {
        happens(bet, at, Facts.decided("d-commit", DecisionOutcome.COMMIT));
        happens(bet, at, Facts.committed("d-commit", "9000.00"));
    }

    public void killed(String bet, String at, List<String> answers, List<String> evidence) {
        happens(
                bet,
                at,
                new DecisionRecorded(
                        new DecisionId("d-kill"),
                        DecisionOutcome.KILL,
                        answers,
                        "nobody wants it",
                        List.of(),
                        null,
                        List.of(),
                        evidence,
                        LocalDate.parse(at.substring(0, 10))));
        happens(bet, at, Facts.killed("d-kill"));
    }

    public void moved(String bet, String at, Horizon from, Horizon to, MoveTrigger trigger) {
        happens(bet, at, move(from, to, null, trigger));
    }

    public static RoadmapPlaced move(Horizon from, Horizon to, @Nullable Window window, MoveTrigger trigger) {
        List<Citation> cites =
                trigger == MoveTrigger.EVIDENCE ? List.of(new Citation(Citation.Kind.EVIDENCE, "e-1")) : List.of();
        return new RoadmapPlaced(from, to, window, trigger, cites);
    }

    public void works(String person, String bet, String contract, String fraction, String from) {
        Instant at = Instant.parse("2024-01-01T00:00:00Z");
        StreamId stream = StreamId.of(new PersonId(person));
        LocalDate first = LocalDate.parse("2024-01-01");
        log.append(
                stream,
                new ContributorRegistered(new PortfolioId("payments"), new BigDecimal(contract), first),
                at,
                at);
        log.append(
                stream,
                new CapacityAllocated(
                        new AllocationId("w-1"),
                        new BetId(bet),
                        Purpose.BUILD,
                        new BigDecimal(fraction),
                        LocalDate.parse(from),
                        null),
                at,
                at);
    }

    public void departs(String person, String lastDay) {
        Instant at = Instant.parse("2024-01-02T00:00:00Z");
        log.append(StreamId.of(new PersonId(person)), new ContributorDeparted(LocalDate.parse(lastDay)), at, at);
    }

    public List<BetLife> bets() {
        return of("bet").stream().map(BetLife::of).toList();
    }

    public Capacity capacity() {
        return Capacity.of(of("person"));
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
