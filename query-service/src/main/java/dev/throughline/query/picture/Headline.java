package dev.throughline.query.picture;

import dev.throughline.events.PortfolioId;
import dev.throughline.events.Required;
import dev.throughline.events.bet.Door;
import dev.throughline.events.bet.InnovationType;
import dev.throughline.events.bet.Origin;
import dev.throughline.events.bet.ProposalEvent.BetProposed;
import dev.throughline.events.bet.ProposalEvent.BetReclassified;
import org.jspecify.annotations.Nullable;

/** The part of a proposal that a list shows. */
public record Headline(
        PortfolioId portfolio,
        String title,
        String benefit,
        @Nullable String objective,
        InnovationType innovationType,
        Door door,
        boolean critical,
        Origin origin) {

    static Headline of(BetProposed proposed) {
        return new Headline(
                proposed.portfolio(),
                proposed.title(),
                proposed.benefit(),
                proposed.objective(),
                proposed.innovationType(),
                proposed.door(),
                proposed.critical(),
                proposed.origin());
    }

    Headline after(BetReclassified e) {
        String now = e.after();
        return switch (e.field()) {
            case OBJECTIVE -> new Headline(portfolio, title, benefit, now, innovationType, door, critical, origin);
            case INNOVATION_TYPE ->
                new Headline(
                        portfolio,
                        title,
                        benefit,
                        objective,
                        InnovationType.valueOf(there(now)),
                        door,
                        critical,
                        origin);
            case DOOR ->
                new Headline(
                        portfolio,
                        title,
                        benefit,
                        objective,
                        innovationType,
                        Door.valueOf(there(now)),
                        critical,
                        origin);
            case CRITICAL ->
                new Headline(
                        portfolio, title, benefit, objective, innovationType, door, Boolean.parseBoolean(now), origin);
        };
    }

    private static String there(@Nullable String value) {
        return Required.field(value, "new");
    }
}
