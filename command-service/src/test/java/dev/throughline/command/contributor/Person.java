package dev.throughline.command.contributor;

import dev.throughline.command.contributor.ContributorCommand.AllocateCapacity;
import dev.throughline.command.contributor.ContributorCommand.ReleaseCapacity;
import dev.throughline.command.rules.BetFacts;
import dev.throughline.command.rules.Given;
import dev.throughline.command.rules.Stage;
import dev.throughline.events.AllocationId;
import dev.throughline.events.BetId;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.bet.Purpose;
import dev.throughline.events.contributor.ContributorEvent;
import dev.throughline.events.contributor.ContributorEvent.CapacityAllocated;
import dev.throughline.events.contributor.ContributorEvent.CapacityReleased;
import dev.throughline.events.contributor.ContributorEvent.ContributorRegistered;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** Somebody of retail since 2026, and bets to work on. */
public final class Person {
    static final ContributorRegistered REGISTERED =
            new ContributorRegistered(new PortfolioId("retail"), new BigDecimal("1.00"), LocalDate.parse("2026-01-01"));
    static final BetFacts CHECKOUT = new BetFacts(
            new BetId("instant-checkout"), new PortfolioId("retail"), Stage.COMMITTED, false, null, false, false);
    static final BetFacts PHARMACY =
            new BetFacts(new BetId("pharmacy"), new PortfolioId("health"), Stage.COMMITTED, false, null, false, false);

    private Person() {}

    static Given<ContributorCommand, ContributorState, ContributorEvent> unregistered() {
        return Given.<ContributorCommand, ContributorState, ContributorEvent>nothing(
                        new ContributorDecider(), "person/prs-dev1")
                .knowing("bet/instant-checkout", CHECKOUT)
                .knowing("bet/pharmacy", PHARMACY);
    }

    public static Given<ContributorCommand, ContributorState, ContributorEvent> registered() {
        return unregistered().and(REGISTERED);
    }

    public static CapacityAllocated allocated(
            String id, String bet, String fraction, String from, @Nullable String to) {
        return new CapacityAllocated(
                new AllocationId(id),
                new BetId(bet),
                Purpose.DISCOVERY,
                new BigDecimal(fraction),
                day(from),
                dayOf(to));
    }

    public static AllocateCapacity allocate(String id, String bet, String fraction, String from, @Nullable String to) {
        return new AllocateCapacity(
                new AllocationId(id),
                new BetId(bet),
                Purpose.DISCOVERY,
                new BigDecimal(fraction),
                day(from),
                dayOf(to));
    }

    static CapacityReleased released(String id, String on) {
        return new CapacityReleased(new AllocationId(id), day(on));
    }

    static ReleaseCapacity release(String id, String on) {
        return new ReleaseCapacity(new AllocationId(id), day(on));
    }

    static PersonId id() {
        return new PersonId("prs-dev1");
    }

    private static LocalDate day(String day) {
        return LocalDate.parse(day);
    }

    private static @Nullable LocalDate dayOf(@Nullable String day) {
        return day == null ? null : LocalDate.parse(day);
    }
}
