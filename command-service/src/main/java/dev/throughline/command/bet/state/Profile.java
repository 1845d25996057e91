package dev.throughline.command.bet.state;

import dev.throughline.events.EventContext;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.Required;
import dev.throughline.events.bet.Classification;
import dev.throughline.events.bet.Door;
import dev.throughline.events.bet.InnovationType;
import dev.throughline.events.bet.Origin;
import dev.throughline.events.bet.ProposalEvent.BetProposed;
import dev.throughline.events.bet.ProposalEvent.BetReclassified;
import org.jspecify.annotations.Nullable;

/**
 * What was proposed, as it is classified now.
 *
 * @param critical whether it needs a single-threaded owner
 */
public record Profile(
        PersonId proposer,
        PortfolioId portfolio,
        String title,
        @Nullable String objective,
        InnovationType innovationType,
        Door door,
        boolean critical,
        Origin origin) {

    static Profile of(BetProposed e, EventContext context) {
        return new Profile(
                context.by(),
                e.portfolio(),
                e.title(),
                e.objective(),
                e.innovationType(),
                e.door(),
                e.critical(),
                e.origin());
    }

    Profile after(BetReclassified e) {
        String now = e.after();
        return switch (e.field()) {
            case OBJECTIVE -> new Profile(proposer, portfolio, title, now, innovationType, door, critical, origin);
            case INNOVATION_TYPE ->
                new Profile(
                        proposer,
                        portfolio,
                        title,
                        objective,
                        InnovationType.valueOf(Required.field(now, "new")),
                        door,
                        critical,
                        origin);
            case DOOR ->
                new Profile(
                        proposer,
                        portfolio,
                        title,
                        objective,
                        innovationType,
                        Door.valueOf(Required.field(now, "new")),
                        critical,
                        origin);
            case CRITICAL ->
                new Profile(
                        proposer, portfolio, title, objective, innovationType, door, Boolean.parseBoolean(now), origin);
        };
    }

    /** What it is classified as; null for no objective. */
    public @Nullable String value(Classification field) {
        return switch (field) {
            case OBJECTIVE -> objective;
            case INNOVATION_TYPE -> innovationType.name();
            case DOOR -> door.name();
            case CRITICAL -> String.valueOf(critical);
        };
    }
}
