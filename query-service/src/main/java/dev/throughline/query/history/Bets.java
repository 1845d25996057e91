package dev.throughline.query.history;

import dev.throughline.events.BetId;
import dev.throughline.events.Slug;
import dev.throughline.events.StreamId;
import dev.throughline.query.intake.Watermark;
import dev.throughline.query.moment.Moment;
import dev.throughline.query.moment.Moments;
import dev.throughline.query.moment.Zones;
import dev.throughline.query.platform.questions.NothingThere;
import dev.throughline.query.platform.security.Caller;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds a bet that the caller may see. A bet of others and no bet are one answer, and take equally long. */
@Component
public class Bets {
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final BetHistories events;
    private final Watermark watermark;
    private final Moments moments;
    private final Zones zones;

    Bets(BetHistories events, Watermark watermark, Moments moments, Zones zones) {
        this.events = events;
        this.watermark = watermark;
        this.moments = moments;
        this.zones = zones;
    }

    /** @throws NothingThere when there is no such bet for this caller */
    public Found find(BetRequest request, Caller caller) {
        request.version().check(request.at());
        if (!Slug.isSlug(request.id())) {
            throw new NothingThere("bet");
        }
        StreamId bet = StreamId.of(new BetId(request.id()));
        boolean reached = await(bet, request.version().minVersion(), caller);
        String portfolio =
                events.portfolio(bet).filter(caller.portfolios()::include).orElseThrow(() -> new NothingThere("bet"));
        Moment moment = moments.fix(request.at(), () -> zones.of(portfolio));
        return new Found(bet, portfolio, reached ? moment : moment.asStale());
    }

    /** For a bet of others the wait is for what never comes: the time to the refusal must not tell that it exists. */
    private boolean await(StreamId bet, @Nullable Long minVersion, Caller caller) {
        if (minVersion == null) {
            return true;
        }
        Optional<String> portfolio = events.portfolio(bet);
        boolean hidden = portfolio.isPresent() && !caller.portfolios().include(portfolio.get());
        return watermark.awaitVersion(bet, hidden ? Long.MAX_VALUE : minVersion, PATIENCE);
    }

    /** A bet that the caller may see, and the moment that was asked for. */
    public record Found(StreamId bet, String portfolio, Moment moment) {}
}
