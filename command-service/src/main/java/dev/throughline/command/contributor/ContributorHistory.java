package dev.throughline.command.contributor;

import dev.throughline.command.contributor.ContributorState.Registered;
import dev.throughline.command.contributor.ContributorState.Unregistered;
import dev.throughline.command.rules.PersonFacts.Allocation;
import dev.throughline.command.rules.PersonFacts.Contract;
import dev.throughline.events.EventContext;
import dev.throughline.events.contributor.ContributorEvent;
import dev.throughline.events.contributor.ContributorEvent.CapacityAllocated;
import dev.throughline.events.contributor.ContributorEvent.CapacityReleased;
import dev.throughline.events.contributor.ContributorEvent.ContractChanged;
import dev.throughline.events.contributor.ContributorEvent.ContributorDeparted;
import dev.throughline.events.contributor.ContributorEvent.ContributorRegistered;
import dev.throughline.events.contributor.ContributorEvent.SeatFreed;
import dev.throughline.events.contributor.ContributorEvent.SeatTaken;
import java.util.List;

/** How the events of a person make their state. Refuses nothing: history is not up for debate. */
final class ContributorHistory {
    private ContributorHistory() {}

    static ContributorState after(ContributorState state, ContributorEvent event, EventContext context) {
        if (event instanceof ContributorRegistered e) {
            return new Registered(
                    List.of(new Contract(e.from(), e.homePortfolio(), e.contractedFte())), List.of(), null, List.of());
        }
        return switch (state) {
            case Registered person -> after(person, event, context);
            case Unregistered nobody ->
                throw new IllegalStateException("a person's history starts with their registration");
        };
    }

    private static Registered after(Registered person, ContributorEvent event, EventContext context) {
        return switch (event) {
            case ContributorRegistered e -> person;
            case ContractChanged e -> person.with(new Contract(e.from(), e.homePortfolio(), e.contractedFte()));
            case ContributorDeparted e -> person.departed(e.on(), context.effectiveAt());
            case CapacityAllocated e ->
                person.with(new Allocation(e.allocation(), e.bet(), e.purpose(), e.fraction(), e.from(), e.to()));
            case CapacityReleased e -> person.released(e.allocation(), e.on());
            case SeatTaken e -> person.seated(e.bet());
            case SeatFreed e -> person.seated(null);
        };
    }
}
