package dev.throughline.command.contributor;

import dev.throughline.command.contributor.ContributorCommand.RecordDeparture;
import dev.throughline.command.contributor.ContributorState.Registered;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.PersonFacts.Allocation;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.BetId;
import dev.throughline.events.Required;
import dev.throughline.events.contributor.ContributorEvent;
import dev.throughline.events.contributor.ContributorEvent.CapacityReleased;
import dev.throughline.events.contributor.ContributorEvent.ContributorDeparted;
import dev.throughline.events.contributor.ContributorEvent.SeatFreed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A departure is a fact: it is recorded late or ahead, and never refused for what it leaves behind. */
final class Departing {
    private Departing() {}

    static Verdict<ContributorEvent> decide(RecordDeparture departure, Registered person, Circumstances now) {
        Checks checks = new Checks(now.waiver()).date("on", departure.on());
        itIsNews(checks, departure.on(), person);
        itEndsAContract(checks, departure.on(), person);
        return checks.then(() -> departed(Required.field(departure.on(), "on"), person));
    }

    private static void itIsNews(Checks checks, @Nullable LocalDate on, Registered person) {
        checks.rule(
                on == null || !on.equals(person.departedOn()),
                () -> Violation.state(
                        "departure.recorded",
                        "Expected a last day other than " + on + ", but that one is recorded.",
                        "Record a departure again only to correct its day."));
    }

    /** Who never came has left on the day before their first. */
    private static void itEndsAContract(Checks checks, @Nullable LocalDate on, Registered person) {
        LocalDate first = person.contracts().getFirst().from();
        checks.rule(
                on == null || !on.isBefore(first.minusDays(1)),
                () -> Violation.state(
                                "departure.before-contract",
                                "Expected a last day from " + first.minusDays(1)
                                        + " on, the day before the first contract, but found " + on + ".",
                                "Correct the day.")
                        .with("contractFrom", first.toString()));
    }

    private static List<ContributorEvent> departed(LocalDate on, Registered person) {
        List<ContributorEvent> events = new ArrayList<>();
        events.add(new ContributorDeparted(on));
        person.allocations().stream()
                .filter(allocation -> allocation.goesOnAfter(on))
                .map(allocation -> new CapacityReleased(allocation.allocation(), lastDay(allocation, on)))
                .forEach(events::add);
        BetId seat = person.seat();
        if (seat != null) {
            events.add(new SeatFreed(seat));
        }
        return events;
    }

    private static LocalDate lastDay(Allocation allocation, LocalDate on) {
        return on.isBefore(allocation.from()) ? allocation.from().minusDays(1) : on;
    }
}
