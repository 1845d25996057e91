package dev.throughline.query.bet.life;

import dev.throughline.query.history.BetHistories;
import dev.throughline.query.history.BetHistories.Stored;
import dev.throughline.query.history.BetRequest;
import dev.throughline.query.history.Bets;
import dev.throughline.query.history.Bets.Found;
import dev.throughline.query.moment.Moment;
import dev.throughline.query.moment.Moments;
import dev.throughline.query.paging.Connection;
import dev.throughline.query.paging.Listing;
import dev.throughline.query.paging.PageRequest;
import dev.throughline.query.paging.Span;
import dev.throughline.query.platform.questions.NothingThere;
import dev.throughline.query.platform.security.Caller;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers how a bet came to be so: its events in order, and what each of them changed. */
@Component
class BetLifeViews {
    private final Bets bets;
    private final BetHistories events;
    private final Moments moments;
    private final JsonMapper json;

    BetLifeViews(Bets bets, BetHistories events, Moments moments, JsonMapper json) {
        this.bets = bets;
        this.events = events;
        this.moments = moments;
        this.json = json;
    }

    Connection<HistoryEntry> history(BetRequest request, PageRequest page, Caller caller) {
        Found found = bets.find(request, caller);
        Listing listing = listing("history/" + request.id(), found, page);
        List<HistoryEntry> entries = stretch(found, listing)
                .map(stored -> HistoryEntry.of(stored.event(), stored.payload()))
                .toList();
        return Connection.of(listing, count(found, listing), entries, HistoryEntry::row);
    }

    Connection<ReplayStep> replay(BetRequest request, PageRequest page, Caller caller) {
        Found found = bets.find(request, caller);
        Listing listing = listing("replay/" + request.id(), found, page);
        List<Long> wanted =
                stretch(found, listing).map(stored -> stored.event().sequence()).toList();
        return Connection.of(
                listing, count(found, listing), whole(found, listing.moment()).of(wanted), ReplayStep::row);
    }

    private Listing listing(String list, Found found, PageRequest page) {
        Span span = Span.of(page, list);
        Moment moment = span.start()
                .map(cursor -> moments.again(cursor.asOf(), cursor.knownAt(), cursor.position()))
                .orElse(found.moment());
        return new Listing(list, span, moment);
    }

    private Stream<Stored> stretch(Found found, Listing listing) {
        return events.stretch(found.bet(), listing.moment(), listing.span()).stream();
    }

    private long count(Found found, Listing listing) {
        long count = events.count(found.bet(), listing.moment());
        if (count == 0) {
            throw new NothingThere("bet");
        }
        return count;
    }

    private Steps whole(Found found, Moment moment) {
        return new Steps(
                found.bet(),
                events.stored(found.bet(), moment),
                events.currency(found.portfolio()),
                events.policy(found.portfolio(), moment),
                json::valueToTree);
    }
}
