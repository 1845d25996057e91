package dev.throughline.query.bet;

import dev.throughline.events.RecordedEvent;
import dev.throughline.query.history.BetHistories;
import dev.throughline.query.history.BetRequest;
import dev.throughline.query.history.Bets;
import dev.throughline.query.history.Bets.Found;
import dev.throughline.query.picture.History;
import dev.throughline.query.platform.questions.NothingThere;
import dev.throughline.query.platform.security.Caller;
import java.util.List;
import org.springframework.stereotype.Component;

/** Answers what a bet is, by replaying its events. */
@Component
class BetViews {
    private final Bets bets;
    private final BetHistories events;

    BetViews(Bets bets, BetHistories events) {
        this.bets = bets;
        this.events = events;
    }

    BetAnswer one(BetRequest request, Caller caller) {
        Found found = bets.find(request, caller);
        List<RecordedEvent> history = events.until(found.bet(), found.moment());
        if (history.isEmpty()) {
            throw new NothingThere("bet");
        }
        BetView bet = BetReplay.replay(
                new History(found.bet(), history),
                events.currency(found.portfolio()),
                events.policy(found.portfolio(), found.moment()));
        return BetAnswer.of(found.moment(), bet);
    }
}
