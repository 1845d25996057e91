package dev.throughline.query.bet;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.portfolio.Policy;
import dev.throughline.query.bet.parts.OpenReview;
import dev.throughline.query.history.BetHistories;
import dev.throughline.query.history.BetRequest;
import dev.throughline.query.history.Bets;
import dev.throughline.query.history.Bets.Found;
import dev.throughline.query.history.Observations;
import dev.throughline.query.moment.Moment;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.History;
import dev.throughline.query.picture.SuccessMetric;
import dev.throughline.query.platform.questions.NothingThere;
import dev.throughline.query.platform.security.Caller;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Answers what a bet is, by replaying its events. */
@Component
public class BetViews {
    private final Bets bets;
    private final BetHistories events;
    private final Observations observations;

    BetViews(Bets bets, BetHistories events, Observations observations) {
        this.bets = bets;
        this.events = events;
        this.observations = observations;
    }

    public BetAnswer one(BetRequest request, SequenceRequest after, Caller caller) {
        Found found = bets.find(request, caller);
        Long sequence = after.atSequence();
        return sequence == null ? at(found, found.moment()) : at(found, after(found, sequence));
    }

    /** The same, with what only a page says besides. */
    public BetOnPage onPage(BetRequest request, Caller caller) {
        Found found = bets.find(request, caller);
        History life = life(found, found.moment());
        Policy policy = events.policy(found.portfolio(), found.moment());
        return new BetOnPage(
                at(found, found.moment(), life, policy),
                OpenReview.open(life, BetLife.of(life).last()),
                policy);
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
        return at(found, moment, life(found, moment), events.policy(found.portfolio(), moment));
    }

    private History life(Found found, Moment moment) {
        List<RecordedEvent> history = events.until(found.bet(), moment);
        if (history.isEmpty()) {
            throw new NothingThere("bet");
        }
        return new History(found.bet(), history);
    }

    private BetAnswer at(Found found, Moment moment, History life, Policy policy) {
        BetView bet = BetReplay.replay(
                life, events.currency(found.portfolio()), policy, observations.recent(SuccessMetric.of(life), moment));
        return BetAnswer.of(moment, bet);
    }
}
