package dev.throughline.query.bet.life;

import static java.util.Objects.requireNonNull;

import dev.throughline.query.bet.BetReplay;
import dev.throughline.query.bet.SequenceRequest;
import dev.throughline.query.history.BetHistories;
import dev.throughline.query.history.BetHistories.Stored;
import dev.throughline.query.history.BetRequest;
import dev.throughline.query.history.Bets;
import dev.throughline.query.history.Bets.Found;
import dev.throughline.query.moment.Answer;
import dev.throughline.query.moment.Moment;
import dev.throughline.query.moment.Moments;
import dev.throughline.query.paging.Connection;
import dev.throughline.query.paging.Listing;
import dev.throughline.query.paging.PageRequest;
import dev.throughline.query.paging.Span;
import dev.throughline.query.paging.Whole;
import dev.throughline.query.picture.LastValues;
import dev.throughline.query.platform.questions.NothingThere;
import dev.throughline.query.platform.security.Caller;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
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

    Connection<HistoryEntry> history(BetRequest request, KindRequest kinds, PageRequest page, Caller caller) {
        Found found = bets.find(request, caller);
        Listing listing = listing(kinds.list("history/" + request.id()), found, page);
        List<HistoryEntry> entries =
                stretch(found, listing, kinds).map(BetLifeViews::entry).toList();
        return Connection.of(listing, count(found, listing.moment(), kinds), entries, HistoryEntry::row);
    }

    /** A page costs one pass over the events up to its last. */
    Connection<ReplayStep> replay(BetRequest request, KindRequest kinds, PageRequest page, Caller caller) {
        Found found = bets.find(request, caller);
        Listing listing = listing(kinds.list("replay/" + request.id()), found, page);
        List<Long> wanted = stretch(found, listing, kinds)
                .map(stored -> stored.event().sequence())
                .toList();
        BetReplay bet = replay(found, listing.moment());
        Map<Long, ReplayStep> steps = steps(found, listing.moment(), bet, Set.copyOf(wanted));
        return Connection.of(
                listing,
                count(found, listing.moment(), kinds),
                wanted.stream().map(steps::get).toList(),
                ReplayStep::row);
    }

    /** All entries of the history, as a list. */
    Whole<HistoryEntry> wholeHistory(BetRequest request, KindRequest kinds, Caller caller) {
        Found found = bets.find(request, caller);
        count(found, found.moment(), kinds);
        List<HistoryEntry> entries = all(found, kinds).map(BetLifeViews::entry).toList();
        return new Whole<>(HistoryEntry.class, found.moment(), entries);
    }

    /** All steps of the replay, as a list. */
    Whole<ReplayStep> wholeReplay(BetRequest request, KindRequest kinds, Caller caller) {
        Found found = bets.find(request, caller);
        count(found, found.moment(), kinds);
        List<Long> wanted =
                all(found, kinds).map(stored -> stored.event().sequence()).toList();
        BetReplay bet = replay(found, found.moment());
        Map<Long, ReplayStep> steps = steps(found, found.moment(), bet, Set.copyOf(wanted));
        return new Whole<>(
                ReplayStep.class,
                found.moment(),
                wanted.stream().map(steps::get).toList());
    }

    private Stream<Stored> all(Found found, KindRequest kinds) {
        return events.stretch(found.bet(), found.moment(), Span.whole(), kinds.types()).stream();
    }

    /** @param sequence of the event after which the bet is shown; the last one if none is named */
    BetAfter after(BetRequest request, @Nullable Long sequence, Caller caller) {
        Found found = bets.find(request, caller);
        long last = count(found, found.moment(), KindRequest.all());
        long wanted = sequence == null ? last : sequence;
        if (wanted < 1 || wanted > last) {
            throw SequenceRequest.ahead(last);
        }
        BetReplay bet = replay(found, found.moment());
        ReplayStep step = requireNonNull(
                steps(found, found.moment(), bet, Set.of(wanted)).get(wanted), "expected events without gaps");
        return new BetAfter(step, bet.view(), last);
    }

    /** Every event, in order, one at a time. */
    EventLines lines(BetRequest request, Caller caller) {
        Found found = bets.find(request, caller);
        count(found, found.moment(), KindRequest.all());
        return new EventLines(
                found.moment(),
                to -> events.each(found.bet(), found.moment(), Long.MAX_VALUE, stored -> to.accept(entry(stored))));
    }

    /** The whole life, as a document tells it. */
    Answer<BetLifeStory> story(BetRequest request, Caller caller) {
        Found found = bets.find(request, caller);
        count(found, found.moment(), KindRequest.all());
        BetReplay bet = replay(found, found.moment());
        Steps steps = new Steps(bet, json::valueToTree);
        List<ReplayStep> all = new ArrayList<>();
        events.each(found.bet(), found.moment(), Long.MAX_VALUE, stored -> all.add(steps.next(stored)));
        return Answer.at(found.moment(), new BetLifeStory(bet.view(), all));
    }

    /** @param wanted the sequences of the events whose steps are kept */
    private Map<Long, ReplayStep> steps(Found found, Moment moment, BetReplay bet, Set<Long> wanted) {
        Steps steps = new Steps(bet, json::valueToTree);
        Map<Long, ReplayStep> kept = new HashMap<>();
        long last = wanted.stream().mapToLong(Long::longValue).max().orElse(0);
        events.each(found.bet(), moment, last, stored -> {
            long sequence = stored.event().sequence();
            if (wanted.contains(sequence)) {
                kept.put(sequence, steps.next(stored));
            } else {
                steps.pass(stored);
            }
        });
        return kept;
    }

    private BetReplay replay(Found found, Moment moment) {
        return new BetReplay(
                found.bet(),
                events.currency(found.portfolio()),
                events.policy(found.portfolio(), moment),
                LastValues.NONE);
    }

    private static HistoryEntry entry(Stored stored) {
        return HistoryEntry.of(stored.event(), stored.payload());
    }

    private Listing listing(String list, Found found, PageRequest page) {
        Span span = Span.of(page, list);
        Moment moment = span.start()
                .map(cursor -> moments.again(cursor.asOf(), cursor.knownAt(), cursor.position()))
                .orElse(found.moment());
        return new Listing(list, span, moment);
    }

    private Stream<Stored> stretch(Found found, Listing listing, KindRequest kinds) {
        return events.stretch(found.bet(), listing.moment(), listing.span(), kinds.types()).stream();
    }

    /** A bet that had no event yet was not there; one that had none of the kinds was. */
    private long count(Found found, Moment moment, KindRequest kinds) {
        long count = events.count(found.bet(), moment, kinds.types());
        if (count == 0 && (kinds.types().isEmpty() || events.count(found.bet(), moment, Set.of()) == 0)) {
            throw new NothingThere("bet");
        }
        return count;
    }
}
