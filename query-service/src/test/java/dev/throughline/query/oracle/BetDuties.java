package dev.throughline.query.oracle;

import static java.util.Objects.requireNonNull;

import dev.throughline.events.DecisionId;
import dev.throughline.events.FiringId;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.CriterionEvent.CriterionJudged;
import dev.throughline.events.bet.CriterionEvent.TripwireFired;
import dev.throughline.events.bet.CriterionTerms;
import dev.throughline.events.bet.DecisionEvent.BetCommitted;
import dev.throughline.events.bet.DecisionEvent.BetContinued;
import dev.throughline.events.bet.DecisionEvent.BetGraduated;
import dev.throughline.events.bet.DecisionEvent.BetKilled;
import dev.throughline.events.bet.DecisionEvent.BetPivoted;
import dev.throughline.events.bet.DecisionEvent.BetResumed;
import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.events.bet.DecisionEvent.DecisionRequested;
import dev.throughline.events.bet.DecisionEvent.RetrospectiveRecorded;
import dev.throughline.events.bet.DecisionEvent.ReviewFellDue;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.DueReview;
import dev.throughline.events.bet.ForecastEvent.ForecastRecorded;
import dev.throughline.events.bet.ForecastEvent.ForecastResolved;
import dev.throughline.events.bet.JudgedWhen;
import dev.throughline.events.metric.Grain;
import dev.throughline.query.oracle.Criteria.Criterion;
import dev.throughline.query.oracle.Duty.About;
import dev.throughline.query.oracle.Duty.Debtor;
import dev.throughline.query.oracle.Duty.End;
import dev.throughline.query.oracle.Duty.How;
import dev.throughline.query.oracle.Duty.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What a bet asks of people by a day; what passed a gate stands in {@link GateDuties}. Long because much is due. */
final class BetDuties {
    private final BetFacts bet;
    private final Past past;
    private final List<Duty> duties = new ArrayList<>();

    private BetDuties(BetFacts bet, Past past) {
        this.bet = bet;
        this.past = past;
    }

    static List<Duty> of(String portfolio, Past past) {
        List<Duty> duties = new ArrayList<>();
        for (List<RecordedEvent> history : past.seenOf("bet")) {
            BetFacts bet = BetFacts.at(history, past);
            if (bet.proposal().portfolio().value().equals(portfolio)) {
                duties.addAll(new BetDuties(bet, past).all());
            }
        }
        return duties;
    }

    private List<Duty> all() {
        for (RecordedEvent event : bet.events()) {
            switch (event.event()) {
                case DecisionRequested e -> request(e, event);
                case TripwireFired e -> firing(e, event);
                case ReviewFellDue e -> fellDue(e, event);
                case BetCommitted e -> planned(e.decision(), e.nextReviewBy(), event);
                case BetContinued e -> planned(e.decision(), e.nextReviewBy(), event);
                case BetPivoted e -> planned(e.decision(), e.nextReviewBy(), event);
                case BetResumed e -> planned(e.decision(), e.nextReviewBy(), event);
                case BetKilled e -> retrospective(e.decision(), "killed", event);
                case BetGraduated e -> retrospective(e.decision(), "graduated", event);
                case ForecastRecorded e -> forecast(e, event);
                default -> {}
            }
        }
        new Criteria(bet).all().forEach(this::criterion);
        duties.addAll(new GateDuties(bet, past).all());
        return duties;
    }

    private void request(DecisionRequested e, RecordedEvent event) {
        String id = e.decision().value();
        RecordedEvent answer = decisionAfter(
                event, d -> d.decision().value().equals(id) || d.answers().contains(id));
        owed(Kind.REQUEST, id, "Decide: " + e.question(), e.neededBy(), event, doneOrOver(answer));
    }

    private void firing(TripwireFired e, RecordedEvent event) {
        String what = "Decide: the kill criterion " + e.criterion() + (e.missing() ? " was not observed" : " was met");
        RecordedEvent answer =
                decisionAfter(event, d -> d.answers().contains(e.firing().value()));
        owed(Kind.FIRING, e.firing().value(), what, e.decisionDueBy(), event, doneOrOver(answer));
    }

    private void fellDue(ReviewFellDue e, RecordedEvent event) {
        FiringId id = e.firing();
        boolean forced = e.due() == DueReview.CADENCE;
        RecordedEvent answer = decisionAfter(
                event, d -> d.answers().contains(id.value()) || (forced && d.outcome() != DecisionOutcome.TRADE_OFF));
        owed(
                forced ? Kind.FORCED_REVIEW : Kind.OWNERLESS_REVIEW,
                id.value(),
                forced ? "Decide: the day of the review passed" : "Decide: nobody owned the committed bet for too long",
                e.decisionDueBy(),
                event,
                doneOrOver(answer));
    }

    /** Any decision but a trade-off is the review; one that ends the bet by the day leaves nothing to review. */
    private void planned(DecisionId by, LocalDate day, RecordedEvent event) {
        RecordedEvent next = decisionAfter(event, d -> d.outcome() != DecisionOutcome.TRADE_OFF);
        boolean endsInTime = next != null
                && next.event() instanceof DecisionRecorded d
                && (d.outcome() == DecisionOutcome.KILL || d.outcome() == DecisionOutcome.GRADUATE)
                && almanac().isBy(next.recordedAt(), day);
        End end = endsInTime ? new End(How.FELL_AWAY, next) : doneOrOver(next);
        owed(Kind.PLANNED_REVIEW, by.value(), "Decide again about the bet, as " + by + " says", day, event, end);
    }

    private void retrospective(DecisionId decision, String ended, RecordedEvent event) {
        RecordedEvent told = after(event, other -> other.event() instanceof RetrospectiveRecorded);
        owed(
                Kind.RETROSPECTIVE,
                decision.value(),
                "Look back at the bet that was " + ended,
                almanac().day(event.context().effectiveAt()).plusDays(30),
                event,
                End.done(told));
    }

    /** Nobody tells how their own forecast turned out. */
    private void forecast(ForecastRecorded e, RecordedEvent event) {
        LocalDate due = e.resolveBy().plusDays(14);
        End end = End.done(after(
                event,
                other -> other.event() instanceof ForecastResolved r
                        && r.forecast().equals(e.forecast())));
        Debtor owner = owner(due, end, bet, past);
        Debtor debtor = e.forecaster().value().equals(owner.person()) ? Debtor.LEADER : owner;
        String what = "Tell whether it came true, as " + e.forecaster() + " forecast: " + e.claim();
        duties.add(duty(Kind.FORECAST, null, e.forecast().value(), what, due, event, end, debtor));
    }

    private void criterion(Criterion criterion) {
        CriterionTerms terms = criterion.terms();
        if (terms.when() != JudgedWhen.AT_DATE || terms.by() == null) {
            return;
        }
        LocalDate due = terms.by().plusDays(terms.graceDays());
        String id = terms.metric() == null ? null : terms.metric().value();
        MetricFacts metric = id == null ? null : MetricFacts.of(id, past);
        Debtor owner = new Debtor(metric == null ? null : metric.terms().owner().value(), "METRIC_OWNER");
        duties.add(duty(
                Kind.CRITERION,
                id,
                criterion.id(),
                id == null
                        ? "Judge as of " + terms.by() + ": " + terms.condition()
                        : "Observe " + id + " up to " + terms.by(),
                due,
                criterion.event(),
                criterionEnd(criterion, metric, due),
                id == null ? Debtor.LEADER : owner));
    }

    /** Whatever was true first: a figure of its period in time, a judgement, a firing, or the end of the bet. */
    private End criterionEnd(Criterion criterion, @Nullable MetricFacts metric, LocalDate due) {
        List<End> ends = new ArrayList<>();
        if (metric != null) {
            Grain grain = metric.terms().grain();
            LocalDate last =
                    almanac().lastEnd(grain, requireNonNull(criterion.terms().by()));
            metric.seen().stream()
                    .filter(seen -> Integer.valueOf(seen.version())
                                    .equals(criterion.terms().metricVersion())
                            && seen.period().end().equals(last)
                            && almanac().isBy(seen.event().context().effectiveAt(), due))
                    .findFirst()
                    .ifPresent(seen -> ends.add(End.done(seen.event())));
        }
        for (RecordedEvent event : bet.events()) {
            if (event.event() instanceof CriterionJudged e
                    && e.criterion().value().equals(criterion.id())) {
                ends.add(End.done(event));
            } else if (event.event() instanceof TripwireFired e
                    && e.criterion().value().equals(criterion.id())) {
                ends.add(e.missing() ? new End(How.MISSED, event) : End.done(event));
            }
        }
        RecordedEvent over = Criteria.end(bet);
        if (over != null) {
            ends.add(new End(How.FELL_AWAY, over));
        }
        return ends.stream()
                .min(Comparator.comparing(
                        end -> requireNonNull(end.event()).context().effectiveAt()))
                .orElse(End.NONE);
    }

    private Almanac almanac() {
        return Almanac.of(bet.proposal().portfolio().value(), past);
    }

    private @Nullable RecordedEvent decisionAfter(RecordedEvent event, Predicate<DecisionRecorded> which) {
        return after(event, other -> other.event() instanceof DecisionRecorded d && which.test(d));
    }

    private @Nullable RecordedEvent after(RecordedEvent event, Predicate<RecordedEvent> which) {
        return bet.events().stream()
                .filter(other -> other.sequence() > event.sequence())
                .filter(which)
                .findFirst()
                .orElse(null);
    }

    private End doneOrOver(@Nullable RecordedEvent done) {
        RecordedEvent over = Criteria.end(bet);
        return done == null && over != null ? new End(How.FELL_AWAY, over) : End.done(done);
    }

    private void owed(Kind kind, String subject, String what, LocalDate due, RecordedEvent event, End end) {
        duties.add(duty(kind, null, subject, what, due, event, end, owner(due, end, bet, past)));
    }

    private Duty duty(
            Kind kind,
            @Nullable String metric,
            String subject,
            String what,
            LocalDate due,
            RecordedEvent event,
            End end,
            Debtor debtor) {
        var about = new About(bet.proposal().portfolio().value(), bet, metric, null, subject, what, bet.imported());
        return new Duty(kind, about, due, event.recordedAt(), end, debtor, almanac());
    }

    /**
     * The owner now, while it is to be done; once it ended, the owner at the end of the due day, or when it ended if that
     * came first. Without an owner it is a leader's.
     */
    static Debtor owner(LocalDate due, End end, BetFacts bet, Past past) {
        Almanac almanac = Almanac.of(bet.proposal().portfolio().value(), past);
        RecordedEvent event = end.event();
        Instant ended = event == null ? past.asOf() : event.context().effectiveAt();
        List<RecordedEvent> until = bet.events().stream()
                .filter(other -> !other.context().effectiveAt().isAfter(ended))
                .filter(other -> event == null || almanac.isBy(other.context().effectiveAt(), due))
                .toList();
        var owner = until.isEmpty() ? null : new BetFacts(until, bet.currency()).owner();
        return owner == null ? Debtor.LEADER : new Debtor(String.valueOf(owner.get("person")), "OWNER");
    }
}
