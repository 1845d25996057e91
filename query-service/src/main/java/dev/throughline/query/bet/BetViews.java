package dev.throughline.query.bet;

import dev.throughline.events.BetId;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.portfolio.Policy;
import dev.throughline.query.bet.parts.CrewMember;
import dev.throughline.query.bet.parts.Criterion;
import dev.throughline.query.bet.parts.OpenReview;
import dev.throughline.query.calendar.WorkingDays;
import dev.throughline.query.history.BetHistories;
import dev.throughline.query.history.BetRequest;
import dev.throughline.query.history.Bets;
import dev.throughline.query.history.Bets.Found;
import dev.throughline.query.history.Histories;
import dev.throughline.query.history.Observations;
import dev.throughline.query.moment.Moment;
import dev.throughline.query.moment.Zones;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.History;
import dev.throughline.query.picture.LastValues;
import dev.throughline.query.picture.SuccessMetric;
import dev.throughline.query.platform.questions.NothingThere;
import dev.throughline.query.platform.security.Caller;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Answers what a bet is, by replaying its events. */
@Component
public class BetViews {
    private final Bets bets;
    private final BetHistories events;
    private final Observations observations;
    private final Histories histories;
    private final Zones zones;

    BetViews(Bets bets, BetHistories events, Observations observations, Histories histories, Zones zones) {
        this.bets = bets;
        this.events = events;
        this.observations = observations;
        this.histories = histories;
        this.zones = zones;
    }

    public BetAnswer one(BetRequest request, SequenceRequest after, Caller caller) {
        Found found = bets.find(request, caller);
        Long sequence = after.atSequence();
        return sequence == null ? at(found, found.moment()) : at(found, after(found, sequence));
    }

    /** The same, with what only a page says besides. */
    public BetOnPage onPage(BetRequest request, Caller caller) {
        Found found = bets.find(request, caller);
        Moment moment = found.moment();
        History life = life(found, moment);
        Policy policy = events.policy(found.portfolio(), moment);
        LastValues values = values(life, moment);
        BetView bet = bet(found, life, policy, values);
        LocalDate day = LocalDate.ofInstant(moment.asOf(), zones.of(found.portfolio()));
        return new BetOnPage(
                BetAnswer.of(moment, bet),
                OpenReview.open(life, BetLife.of(life).last()),
                policy,
                values,
                day,
                fteWeeks(bet, moment, day));
    }

    private BigDecimal fteWeeks(BetView bet, Moment moment, LocalDate day) {
        List<String> crew =
                bet.crew().stream().map(CrewMember::person).distinct().toList();
        return WorkingDays.weeks(histories.capacity(crew, moment).fteDays(new BetId(bet.id()), day));
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
        History life = life(found, moment);
        Policy policy = events.policy(found.portfolio(), moment);
        return BetAnswer.of(moment, bet(found, life, policy, values(life, moment)));
    }

    private History life(Found found, Moment moment) {
        List<RecordedEvent> history = events.until(found.bet(), moment);
        if (history.isEmpty()) {
            throw new NothingThere("bet");
        }
        return new History(found.bet(), history);
    }

    private BetView bet(Found found, History life, Policy policy, LastValues values) {
        return BetReplay.replay(life, events.currency(found.portfolio()), policy, values);
    }

    private LastValues values(History life, Moment moment) {
        Stream<String> measured = SuccessMetric.of(life).stream().map(SuccessMetric::metric);
        Stream<String> stopped =
                Criterion.of(life).stream().map(Criterion::metric).flatMap(Stream::ofNullable);
        return observations.recent(Stream.concat(measured, stopped).toList(), moment);
    }
}
