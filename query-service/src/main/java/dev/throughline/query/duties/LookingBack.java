package dev.throughline.query.duties;

import dev.throughline.events.DecisionId;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.DecisionEvent.BetGraduated;
import dev.throughline.events.bet.DecisionEvent.BetKilled;
import dev.throughline.events.bet.DecisionEvent.RetrospectiveRecorded;
import dev.throughline.events.bet.ForecastEvent.ForecastRecorded;
import dev.throughline.events.bet.ForecastEvent.ForecastResolved;
import java.util.stream.Stream;

/** What has to be said in hindsight: how forecasts turned out, and how good the decisions were. */
record LookingBack(BetStory bet) {
    private static final int DAYS_TO_RESOLVE = 14;
    private static final int DAYS_TO_LOOK_BACK = 30;

    static Stream<Duty> of(BetStory bet) {
        var duties = new LookingBack(bet);
        return Stream.of(
                        bet.each(ForecastRecorded.class, duties::forecast),
                        bet.each(BetKilled.class, (e, at) -> duties.retrospective(e.decision(), "killed", at)),
                        bet.each(BetGraduated.class, (e, at) -> duties.retrospective(e.decision(), "graduated", at)))
                .flatMap(each -> each);
    }

    private Duty forecast(ForecastRecorded e, RecordedEvent recorded) {
        Debt debt = bet.debt(
                DutyKind.FORECAST,
                e.forecast().value(),
                "Tell whether it came true, as " + e.forecaster() + " forecast: " + e.claim(),
                e.resolveBy().plusDays(DAYS_TO_RESOLVE),
                recorded);
        Outcome outcome = Outcome.done(bet.firstAfter(
                recorded,
                event -> event.event() instanceof ForecastResolved resolved
                        && resolved.forecast().equals(e.forecast())));
        return bet.reckoning().duty(debt, outcome, teller(e, debt, outcome));
    }

    /** Nobody tells how their own forecast turned out. */
    private Debtor teller(ForecastRecorded e, Debt debt, Outcome outcome) {
        Debtor owner = bet.owner(debt.dueOn(), outcome);
        return e.forecaster().equals(owner.person()) ? Debtor.LEADER : owner;
    }

    /** Whichever of its decisions is looked back at, once the bet is over. */
    private Duty retrospective(DecisionId decision, String ended, RecordedEvent recorded) {
        Debt debt = bet.debt(
                DutyKind.RETROSPECTIVE,
                decision.value(),
                "Look back at the bet that was " + ended,
                bet.reckoning().calendar().day(recorded.context().effectiveAt()).plusDays(DAYS_TO_LOOK_BACK),
                recorded);
        return bet.owedByOwner(
                debt, Outcome.done(bet.firstAfter(recorded, event -> event.event() instanceof RetrospectiveRecorded)));
    }
}
