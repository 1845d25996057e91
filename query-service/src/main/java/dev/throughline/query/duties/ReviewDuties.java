package dev.throughline.query.duties;

import dev.throughline.events.MetricId;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.review.ReviewEvent.ActionAssigned;
import dev.throughline.events.review.ReviewEvent.ActionCompleted;
import dev.throughline.events.review.ReviewEvent.ExceptionExplained;
import dev.throughline.events.review.ReviewEvent.ReviewClosed;
import dev.throughline.query.duties.Debt.About;
import dev.throughline.query.duties.Outcome.Done;
import dev.throughline.query.duties.Outcome.Missed;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What a weekly review asks of people: explain what its close calls an exception, and do what was assigned. */
record ReviewDuties(ReviewStory review, Reckoning reckoning, Map<MetricId, MetricStory> metrics) {

    Stream<Duty> all() {
        Stream<Duty> actions = review.history().all(ActionAssigned.class).stream()
                .map(assigned -> action(assigned.event(), assigned.recorded()));
        Stream<Duty> exceptions = review.history().all(ReviewClosed.class).stream()
                .flatMap(closed -> closed.event().exceptions().stream()
                        .distinct()
                        .map(metric -> exception(metric, closed.recorded())));
        return Stream.concat(actions, exceptions);
    }

    private Duty action(ActionAssigned e, RecordedEvent recorded) {
        Debt debt = new Debt(
                DutyKind.ACTION,
                About.week(review.portfolio(), review.week(), null),
                e.action().value(),
                e.text(),
                e.due(),
                recorded.recordedAt(),
                review.isHistoric());
        Optional<RecordedEvent> done = first(event -> event.event() instanceof ActionCompleted completed
                && completed.action().equals(e.action()));
        return reckoning.duty(debt, Outcome.done(done), new Debtor(e.person(), DutyRole.ASSIGNEE));
    }

    /** After the close nothing is explained any more, so that what is not explained by then never is. */
    private Duty exception(MetricId metric, RecordedEvent closed) {
        Debt debt = new Debt(
                DutyKind.EXCEPTION,
                About.week(review.portfolio(), review.week(), metric.value()),
                metric.value(),
                "Explain the exception of " + metric,
                reckoning.recordedOn(closed),
                closed.recordedAt(),
                review.isHistoric());
        Outcome outcome = first(event -> event.sequence() < closed.sequence()
                        && event.event() instanceof ExceptionExplained explained
                        && explained.metric().equals(metric))
                .<Outcome>map(Done::new)
                .orElse(new Missed(closed));
        return reckoning.duty(
                debt,
                outcome,
                MetricStory.owner(metrics.get(metric), closed.context().effectiveAt()));
    }

    private Optional<RecordedEvent> first(Predicate<RecordedEvent> which) {
        return review.history().events().stream().filter(which).findFirst();
    }
}
