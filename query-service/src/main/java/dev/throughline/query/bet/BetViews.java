package dev.throughline.query.bet;

import dev.throughline.events.RecordedEvent;
import dev.throughline.query.history.BetHistories;
import dev.throughline.query.history.BetRequest;
import dev.throughline.query.history.Bets;
import dev.throughline.query.history.Bets.Found;
import dev.throughline.query.history.Observations;
import dev.throughline.query.moment.Moment;
import dev.throughline.query.picture.History;
import dev.throughline.query.picture.SuccessMetric;
import dev.throughline.query.platform.questions.NothingThere;
import dev.throughline.query.platform.security.Caller;
import java.util.List;
import java.util.Set;
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

    BetAnswer one(BetRequest request, SequenceRequest after, Caller caller) {
        Found found = bets.find(request, caller);
        Long sequence = after.atSequence();
        return sequence == null ? at(found, found.moment()) : at(found, after(found, sequence));
    }

    /** Events of a bet are never true before earlier ones, so those up to one of them are those of its moment. */
    private Moment after(Found found, long sequence) {
        RecordedEvent last = events.event(found.bet(), found.moment(), sequence).orElseThrow(() -> nothing(found));
        return new Moment(
                last.context().effectiveAt(),
                last.recordedAt(),
                last.position(),
                found.moment().freshness());
    }

    private RuntimeException nothing(Found found) {
        long last = events.count(found.bet(), found.moment(), Set.of());
        return last == 0 ? new NothingThere("bet") : SequenceRequest.ahead(last);
    }

    private BetAnswer at(Found found, Moment moment) {
        List<RecordedEvent> history = events.until(found.bet(), moment);
        if (history.isEmpty()) {
            throw new NothingThere("bet");
        }
        History life = new History(found.bet(), history);
        BetView bet = BetReplay.replay(
                life,
                events.currency(found.portfolio()),
                events.policy(found.portfolio(), moment),
                observations.last(SuccessMetric.of(life), moment));
        return BetAnswer.of(moment, bet);
    }
}
