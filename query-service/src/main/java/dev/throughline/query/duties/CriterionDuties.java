package dev.throughline.query.duties;

import dev.throughline.events.CriterionId;
import dev.throughline.events.MetricId;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.CriterionEvent.CriterionJudged;
import dev.throughline.events.bet.CriterionEvent.KillCriterionAmended;
import dev.throughline.events.bet.CriterionEvent.KillCriterionCommitted;
import dev.throughline.events.bet.CriterionEvent.TripwireFired;
import dev.throughline.events.bet.CriterionTerms;
import dev.throughline.events.bet.JudgedWhen;
import dev.throughline.query.duties.Outcome.Done;
import dev.throughline.query.duties.Outcome.FellAway;
import dev.throughline.query.duties.Outcome.Missed;
import dev.throughline.query.duties.Outcome.Pending;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Kill criteria with a day: each is to be observed or judged before its grace ends, or it fires as missing. */
record CriterionDuties(BetStory bet, Map<MetricId, MetricStory> metrics) {

    static Stream<Duty> of(BetStory bet, Map<MetricId, MetricStory> metrics) {
        var duties = new CriterionDuties(bet, metrics);
        return Stream.concat(
                        bet.each(KillCriterionCommitted.class, (e, at) -> duties.dated(e.criterion(), e.terms(), at)),
                        bet.each(KillCriterionAmended.class, (e, at) -> duties.dated(e.amendment(), e.after(), at)))
                .flatMap(Optional::stream);
    }

    private Optional<Duty> dated(CriterionId criterion, CriterionTerms terms, RecordedEvent recorded) {
        LocalDate by = terms.by();
        if (terms.when() != JudgedWhen.AT_DATE || by == null) {
            return Optional.empty();
        }
        LocalDate graceEnds = by.plusDays(terms.graceDays());
        MetricId metric = terms.metric();
        Debt debt = bet.debt(
                DutyKind.CRITERION,
                metric == null ? null : metric.value(),
                criterion.value(),
                what(terms, by),
                graceEnds,
                recorded);
        return Optional.of(bet.reckoning().duty(debt, outcome(criterion, terms, by, recorded), debtor(metric)));
    }

    private static String what(CriterionTerms terms, LocalDate by) {
        return terms.metric() == null
                ? "Judge as of " + by + ": " + terms.condition()
                : "Observe " + terms.metric() + " up to " + by;
    }

    /** Whatever came first: a figure, a judgement, the firing, or the end of the bet. */
    private Outcome outcome(CriterionId criterion, CriterionTerms terms, LocalDate by, RecordedEvent since) {
        Stream<Outcome> told = bet.after(since).flatMap(event -> told(criterion, event).stream());
        Stream<Outcome> observed = observed(terms, by).<Outcome>map(Done::new).stream();
        Stream<Outcome> over = bet.end().<Outcome>map(FellAway::new).stream();
        return Stream.of(observed, told, over)
                .flatMap(outcomes -> outcomes)
                .min(Comparator.comparing(CriterionDuties::at))
                .orElseGet(Pending::new);
    }

    private static Instant at(Outcome outcome) {
        return outcome.settledBy().map(event -> event.context().effectiveAt()).orElse(Instant.MAX);
    }

    private static Optional<Outcome> told(CriterionId criterion, RecordedEvent recorded) {
        return switch (recorded.event()) {
            case CriterionJudged e when e.criterion().equals(criterion) -> Optional.of(new Done(recorded));
            case TripwireFired e
            when e.criterion().equals(criterion) ->
                Optional.of(e.missing() ? new Missed(recorded) : new Done(recorded));
            default -> Optional.empty();
        };
    }

    /** The figure of the last period that ends by the day settles it, whether it met the criterion or not. */
    private Optional<RecordedEvent> observed(CriterionTerms terms, LocalDate by) {
        MetricStory metric = terms.metric() == null ? null : metrics.get(terms.metric());
        Integer version = terms.metricVersion();
        if (metric == null || version == null) {
            return Optional.empty();
        }
        var calendar = bet.reckoning().calendar();
        return metric.observed(
                version,
                calendar.periods()
                        .lastEndingBy(metric.termsAt(bet.reckoning().asOf()).grain(), by),
                calendar.endOf(by.plusDays(terms.graceDays())));
    }

    /** A stated condition is judged by somebody other than the owner. */
    private Debtor debtor(@Nullable MetricId metric) {
        return metric == null
                ? Debtor.LEADER
                : MetricStory.owner(metrics.get(metric), bet.reckoning().asOf());
    }
}
