package dev.throughline.query.lives;

import dev.throughline.events.AllocationId;
import dev.throughline.events.BetId;
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
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A person: a contract, allocations that add up to at most the whole of it, one seat, and sometimes a departure. */
final class Person {
    private static final List<String> CONTRACTS = List.of("1.00", "1.00", "1.00", "0.80", "0.50");

    private final Chronicle chronicle;
    private final PersonId id;
    private final List<CapacityAllocated> allocations = new ArrayList<>();
    private @Nullable BetId seat;
    private boolean departed;
    private int count;

    private Person(Chronicle chronicle, PersonId id) {
        this.chronicle = chronicle;
        this.id = id;
    }

    static Person register(Chronicle chronicle, String id, String portfolio) {
        var person = new Person(chronicle, new PersonId(id));
        Instant at = chronicle.moment(person.stream());
        var contract = new BigDecimal(chronicle.chance().one(CONTRACTS));
        chronicle.note(
                at,
                person.stream(),
                new ContributorRegistered(new PortfolioId(portfolio), contract, Chronicle.day(at)));
        return person;
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

    /** A contract changes, a person moves to another portfolio or leaves, which is sometimes told weeks later. */
    void week(List<Portfolio> portfolios) {
        Chance chance = chronicle.chance();
        if (!departed && chance.in100(3)) {
            Instant at = chronicle.moment(stream());
            var contract = new BigDecimal(chance.one(CONTRACTS));
            String home = chance.one(portfolios).id();
            chronicle.note(
                    at,
                    stream(),
                    new ContractChanged(
                            new PortfolioId(home), contract, Chronicle.day(at).plusDays(chance.between(-10, 40))));
        }
        if (!departed && chance.in100(1)) {
            Instant at = chronicle.moment(stream());
            LocalDate on = Chronicle.day(at).plusDays(chance.between(-30, 30));
            departed = true;
            chronicle.note(at, stream(), new ContributorDeparted(on));
            List.copyOf(allocations).forEach(each -> release(each, on));
        }
    }

    /** As much as is free, whole or a share; on both streams at once. */
    void allocate(BetId bet, Purpose purpose) {
        BigDecimal free = BigDecimal.ONE.subtract(
                allocations.stream().map(CapacityAllocated::fraction).reduce(BigDecimal.ZERO, BigDecimal::add));
        Chance chance = chronicle.chance();
        BigDecimal fraction = chance.in100(50) ? free : free.min(chance.share());
        if (departed || fraction.signum() <= 0) {
            return;
        }
        Instant at = chronicle.moment(stream(), StreamId.of(bet));
        LocalDate from = Chronicle.day(at).plusDays(chance.between(-20, 20));
        LocalDate to = chance.in100(30) ? from.plusDays(chance.between(0, 120)) : null;
        count++;
        var event = new CapacityAllocated(new AllocationId("a-" + count), bet, purpose, fraction, from, to);
        allocations.add(event);
        chronicle.note(
                at,
                stream(),
                event,
                StreamId.of(bet),
                new PersonAllocated(event.allocation(), id, purpose, fraction, from, to));
    }

    void releaseFrom(BetId bet, LocalDate on) {
        allocations.stream().filter(each -> each.bet().equals(bet)).toList().forEach(each -> release(each, on));
    }

    private void release(CapacityAllocated allocation, LocalDate on) {
        allocations.remove(allocation);
        StreamId bet = StreamId.of(allocation.bet());
        Instant at = chronicle.moment(stream(), bet);
        LocalDate last = on.isBefore(allocation.from()) ? allocation.from().minusDays(1) : on;
        chronicle.note(
                at,
                stream(),
                new CapacityReleased(allocation.allocation(), last),
                bet,
                new PersonReleased(allocation.allocation(), id, last));
    }
}
