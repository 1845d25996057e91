package dev.throughline.command.contributor;

import dev.throughline.command.contributor.ContributorCommand.AllocateCapacity;
import dev.throughline.command.contributor.ContributorCommand.ChangeContract;
import dev.throughline.command.contributor.ContributorCommand.RecordDeparture;
import dev.throughline.command.contributor.ContributorCommand.RegisterContributor;
import dev.throughline.command.contributor.ContributorCommand.ReleaseCapacity;
import dev.throughline.command.contributor.ContributorState.Registered;
import dev.throughline.command.contributor.ContributorState.Unregistered;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Decider;
import dev.throughline.command.rules.Needs;
import dev.throughline.command.rules.PersonFacts;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.EventContext;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.StreamId;
import dev.throughline.events.contributor.ContributorEvent;
import org.jspecify.annotations.Nullable;

/** The rules of a person who can be allocated. */
public final class ContributorDecider implements Decider<ContributorCommand, ContributorState, ContributorEvent> {

    @Override
    public ContributorState initial() {
        return new Unregistered();
    }

    /** The home portfolio, or the one that a contract names. */
    @Override
    public @Nullable PortfolioId portfolioOf(
            StreamId stream, @Nullable ContributorCommand command, ContributorState state) {
        PortfolioId named = switch (command) {
            case RegisterContributor register -> register.homePortfolio();
            case ChangeContract change -> change.homePortfolio();
            case null -> null;
            case ContributorCommand other -> null;
        };
        return named == null ? home(state) : named;
    }

    /** Whose contract it is; who may allocate is asked of the bet, because people are lent between portfolios. */
    @Override
    public @Nullable PortfolioId boundaryOf(StreamId stream, ContributorCommand command, ContributorState state) {
        return switch (command) {
            case AllocateCapacity allocate -> null;
            case ReleaseCapacity release -> null;
            case RegisterContributor register -> state instanceof Unregistered ? register.homePortfolio() : home(state);
            case ChangeContract change -> home(state);
            case RecordDeparture departure -> home(state);
        };
    }

    private static @Nullable PortfolioId home(ContributorState state) {
        return switch (state) {
            case Registered person -> person.home();
            case Unregistered nobody -> null;
        };
    }

    @Override
    public Needs needs(StreamId stream, ContributorCommand command, ContributorState state) {
        return state instanceof Registered person ? needs(command, person) : Needs.NOTHING;
    }

    private static Needs needs(ContributorCommand command, Registered person) {
        return switch (command) {
            case AllocateCapacity allocate -> Allocating.needs(allocate, person);
            case ReleaseCapacity release -> Releasing.needs(release, person);
            case RegisterContributor register -> Needs.NOTHING;
            case ChangeContract change -> Needs.NOTHING;
            case RecordDeparture departure -> Needs.NOTHING;
        };
    }

    @Override
    public Verdict<ContributorEvent> decide(ContributorCommand command, ContributorState state, Circumstances now) {
        return switch (state) {
            case Registered person -> decide(command, person, now);
            case Unregistered nobody ->
                command instanceof RegisterContributor register
                        ? Contracts.register(register, state, now)
                        : new Verdict.Refused<>(Violation.unknown(now.stream()));
        };
    }

    private static Verdict<ContributorEvent> decide(ContributorCommand command, Registered person, Circumstances now) {
        return switch (command) {
            case RegisterContributor register -> Contracts.register(register, person, now);
            case ChangeContract change -> Contracts.change(change, person, now);
            case RecordDeparture departure -> Departing.decide(departure, person, now);
            case AllocateCapacity allocate -> Allocating.decide(allocate, person, now);
            case ReleaseCapacity release -> Releasing.decide(release, person, now);
        };
    }

    @Override
    public ContributorState evolve(ContributorState state, ContributorEvent event, EventContext context) {
        return ContributorHistory.after(state, event, context);
    }

    @Override
    public @Nullable PersonFacts facts(StreamId stream, ContributorState state) {
        return switch (state) {
            case Registered person -> person.facts(new PersonId(stream.id()));
            case Unregistered nobody -> null;
        };
    }
}
