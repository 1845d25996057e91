package dev.throughline.query.lives;

import dev.throughline.events.AllocationId;
import dev.throughline.events.BetId;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.CrewEvent.PersonAllocated;
import dev.throughline.events.bet.CrewEvent.PersonReleased;
import dev.throughline.events.bet.Purpose;
import dev.throughline.events.contributor.ContributorEvent.CapacityAllocated;
import dev.throughline.events.contributor.ContributorEvent.CapacityReleased;
import dev.throughline.events.contributor.ContributorEvent.ContractChanged;
import dev.throughline.events.contributor.ContributorEvent.ContributorDeparted;
import dev.throughline.events.contributor.ContributorEvent.ContributorRegistered;
import dev.throughline.events.contributor.ContributorEvent.SeatFreed;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A person: a contract, allocations that add up to at most the whole of it, one seat, and sometimes a departure; long because
 * each of these keeps the rules that the command service has for it.
 */
final class Person {
    private static final List<String> CONTRACTS = List.of("1.00", "1.00", "1.00", "0.80", "0.50");

    private final Chronicle chronicle;
    private final PersonId id;
    private final LocalDate firstContract;
    private final List<CapacityAllocated> allocations = new ArrayList<>();
    private @Nullable BetId seat;
    private LocalDate lastContract;
    private boolean departed;
    private boolean corrected;
    private int count;

    private Person(Chronicle chronicle, PersonId id, LocalDate from) {
        this.chronicle = chronicle;
        this.id = id;
        this.firstContract = from;
        this.lastContract = from;
    }

    static Person register(Chronicle chronicle, String id, String portfolio) {
        var person = new PersonId(id);
        Instant at = chronicle.moment(StreamId.of(person));
        LocalDate from = Chronicle.day(at).plusDays(chronicle.chance().between(-5, 5));
        var contract = new BigDecimal(chronicle.chance().one(CONTRACTS));
        chronicle.note(at, StreamId.of(person), new ContributorRegistered(new PortfolioId(portfolio), contract, from));
        return new Person(chronicle, person, from);
    }

    PersonId id() {
        return id;
    }

    StreamId stream() {
        return StreamId.of(id);
    }

    boolean departed() {
        return departed;
    }

    @Nullable
    BetId seat() {
        return seat;
    }

    void sits(@Nullable BetId bet) {
        seat = bet;
    }

    /** A contract changes, a person moves to another portfolio or leaves, which is told weeks late, or told anew. */
    void week(List<Portfolio> portfolios) {
        Chance chance = chronicle.chance();
        if (!departed && chance.in100(3)) {
            changeContract(chance.one(portfolios).id());
        }
        if (departed ? !corrected && chance.in100(2) : chance.in100(1)) {
            corrected = departed;
            depart();
        }
    }

    /** A contract begins later than the one before. */
    private void changeContract(String home) {
        Chance chance = chronicle.chance();
        Instant at = chronicle.moment(stream());
        LocalDate from = later(lastContract.plusDays(1), Chronicle.day(at).plusDays(chance.between(-10, 40)));
        var contract = new BigDecimal(chance.one(CONTRACTS));
        chronicle.note(at, stream(), new ContractChanged(new PortfolioId(home), contract, from));
        lastContract = from;
    }

    /** In one go what goes on after the last day ends, and the seat is free; the bets hear of it after that. */
    private void depart() {
        Instant at = chronicle.moment(stream());
        LocalDate on = later(
                firstContract.minusDays(1),
                Chronicle.day(at).plusDays(chronicle.chance().between(-30, 30)));
        departed = true;
        List<CapacityAllocated> ended =
                allocations.stream().filter(each -> goesOnAfter(each, on)).toList();
        List<DomainEvent> events = new ArrayList<>(List.of(new ContributorDeparted(on)));
        ended.forEach(each -> events.add(new CapacityReleased(each.allocation(), end(each, on))));
        if (seat != null) {
            events.add(new SeatFreed(seat));
            seat = null;
        }
        chronicle.note(at, stream(), events.toArray(DomainEvent[]::new));
        for (CapacityAllocated each : ended) {
            StreamId bet = StreamId.of(each.bet());
            chronicle.note(chronicle.moment(bet), bet, new PersonReleased(each.allocation(), id, end(each, on)));
            endsOn(each, end(each, on));
        }
    }

    /** As much as is free on every day of it, whole or a share; on both streams at once. */
    void allocate(BetId bet, Purpose purpose) {
        Chance chance = chronicle.chance();
        Instant at = chronicle.moment(stream(), StreamId.of(bet));
        LocalDate from = later(firstContract, Chronicle.day(at).plusDays(chance.between(-20, 20)));
        LocalDate to = chance.in100(30) ? from.plusDays(chance.between(0, 120)) : null;
        BigDecimal free = BigDecimal.ONE.subtract(load(from, to));
        BigDecimal fraction = chance.in100(50) ? free : free.min(chance.share());
        if (departed || fraction.signum() <= 0) {
            return;
        }
        count++;
        note(at, new CapacityAllocated(new AllocationId("a-" + count), bet, purpose, fraction, from, to));
    }

    /** All of them and for good, from some day on, as a seat needs it; what they did besides ends before. */
    void devoteTo(BetId bet) {
        LocalDate from = later(
                firstContract, chronicle.today().plusDays(chronicle.chance().between(-20, 10)));
        List<CapacityAllocated> besides = allocations.stream()
                .filter(each -> goesOnAfter(each, end(each, from.minusDays(1))))
                .toList();
        besides.forEach(each -> release(each, end(each, from.minusDays(1))));
        count++;
        note(
                chronicle.moment(stream(), StreamId.of(bet)),
                new CapacityAllocated(
                        new AllocationId("a-" + count), bet, Purpose.DISCOVERY, new BigDecimal("1.00"), from, null));
    }

    private void note(Instant at, CapacityAllocated event) {
        allocations.add(event);
        chronicle.note(
                at,
                stream(),
                event,
                StreamId.of(event.bet()),
                new PersonAllocated(
                        event.allocation(), id, event.purpose(), event.fraction(), event.from(), event.to()));
    }

    /** The most that is allocated on any of these days; that only rises where an allocation begins. */
    private BigDecimal load(LocalDate from, @Nullable LocalDate to) {
        return Stream.concat(Stream.of(from), allocations.stream().map(CapacityAllocated::from))
                .filter(day -> !day.isBefore(from) && (to == null || !day.isAfter(to)))
                .map(day -> allocations.stream()
                        .filter(each -> !each.from().isAfter(day) && goesOnAfter(each, day.minusDays(1)))
                        .map(CapacityAllocated::fraction)
                        .reduce(BigDecimal.ZERO, BigDecimal::add))
                .reduce(BigDecimal.ZERO, BigDecimal::max);
    }

    void releaseFrom(BetId bet, LocalDate on) {
        allocations.stream()
                .filter(each -> each.bet().equals(bet) && goesOnAfter(each, end(each, on)))
                .toList()
                .forEach(each -> release(each, end(each, on)));
    }

    private void release(CapacityAllocated allocation, LocalDate last) {
        StreamId bet = StreamId.of(allocation.bet());
        Instant at = chronicle.moment(stream(), bet);
        endsOn(allocation, last);
        chronicle.note(
                at,
                stream(),
                new CapacityReleased(allocation.allocation(), last),
                bet,
                new PersonReleased(allocation.allocation(), id, last));
    }

    private void endsOn(CapacityAllocated each, LocalDate last) {
        allocations.set(
                allocations.indexOf(each),
                new CapacityAllocated(
                        each.allocation(), each.bet(), each.purpose(), each.fraction(), each.from(), last));
    }

    /** What has not begun by its last day never did. */
    private static LocalDate end(CapacityAllocated allocation, LocalDate on) {
        return later(allocation.from().minusDays(1), on);
    }

    private static boolean goesOnAfter(CapacityAllocated allocation, LocalDate day) {
        LocalDate to = allocation.to();
        return to == null || to.isAfter(day);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
