package dev.throughline.query.bet;

import dev.throughline.query.bet.BetMoments.Found;
import dev.throughline.query.moment.Moment;
import dev.throughline.query.moment.Moments;
import dev.throughline.query.paging.Connection;
import dev.throughline.query.paging.Listing;
import dev.throughline.query.paging.PageRequest;
import dev.throughline.query.paging.Span;
import dev.throughline.query.platform.questions.NothingThere;
import dev.throughline.query.platform.security.Caller;
import java.util.List;
import org.springframework.stereotype.Component;

/** Answers how a bet came to be so: its events in order. */
@Component
class BetHistoryViews {
    private final BetMoments bets;
    private final BetEvents events;
    private final Moments moments;

    BetHistoryViews(BetMoments bets, BetEvents events, Moments moments) {
        this.bets = bets;
        this.events = events;
        this.moments = moments;
    }

    Connection<HistoryEntry> page(BetRequest request, PageRequest page, Caller caller) {
        Found found = bets.find(request, caller);
        String list = "history/" + request.id();
        Span span = Span.of(page, list);
        Moment moment = span.start()
                .map(cursor -> moments.again(cursor.asOf(), cursor.knownAt(), cursor.position()))
                .orElse(found.moment());
        long count = events.count(found.bet(), moment);
        if (count == 0) {
            throw new NothingThere("bet");
        }
        List<HistoryEntry> entries = events.stretch(found.bet(), moment, span);
        return Connection.of(new Listing(list, span, moment), count, entries, HistoryEntry::row);
    }
}
