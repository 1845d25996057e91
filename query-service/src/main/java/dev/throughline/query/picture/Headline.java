package dev.throughline.query.picture;

import dev.throughline.events.PortfolioId;
import dev.throughline.events.bet.BetEvent.BetProposed;
import dev.throughline.events.bet.Door;
import dev.throughline.events.bet.InnovationType;
import dev.throughline.events.bet.Origin;
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
}
