package dev.throughline.query.bet;

import dev.throughline.events.RecordedEvent;
import dev.throughline.query.bet.BetMoments.Found;
import dev.throughline.query.platform.questions.NothingThere;
import dev.throughline.query.platform.security.Caller;
import java.util.List;
import org.springframework.stereotype.Component;

/** Answers what a bet is, by replaying its events. */
@Component
class BetViews {
    private final BetMoments bets;
    private final BetEvents events;

    BetViews(BetMoments bets, BetEvents events) {
        this.bets = bets;
        this.events = events;
    }

    BetAnswer one(BetRequest request, Caller caller) {
        Found found = bets.find(request, caller);
        List<RecordedEvent> history = events.until(found.bet(), found.moment());
        if (history.isEmpty()) {
            throw new NothingThere("bet");
        }
        return BetAnswer.of(found.moment(), BetReplay.replay(history, events.currency(found.portfolio())));
    }
}
