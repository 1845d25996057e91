package dev.throughline.query.bet;

import dev.throughline.events.RecordedEvent;
import dev.throughline.query.history.BetHistories;
import dev.throughline.query.history.BetRequest;
import dev.throughline.query.history.Bets;
import dev.throughline.query.history.Bets.Found;
import dev.throughline.query.history.Observations;
import dev.throughline.query.picture.History;
import dev.throughline.query.picture.SuccessMetric;
import dev.throughline.query.platform.questions.NothingThere;
import dev.throughline.query.platform.security.Caller;
import java.util.List;
import org.springframework.stereotype.Component;

/** Answers what a bet is, by replaying its events. */
@Component
class BetViews {
    private final Bets bets;
    private final BetHistories events;
    private final Observations observations;

    BetViews(Bets bets, BetHistories events, Observations observations) {
        this.bets = bets;
        this.events = events;
        this.observations = observations;
    }

    BetAnswer one(BetRequest request, Caller caller) {
        Found found = bets.find(request, caller);
        List<RecordedEvent> history = events.until(found.bet(), found.moment());
        if (history.isEmpty()) {
            throw new NothingThere("bet");
        }
        History life = new History(found.bet(), history);
        BetView bet = BetReplay.replay(
                life,
                events.currency(found.portfolio()),
                events.policy(found.portfolio(), found.moment()),
                observations.last(SuccessMetric.of(life), found.moment()));
        return BetAnswer.of(found.moment(), bet);
    }
}
