package dev.throughline.query.duties;

import dev.throughline.events.DomainEvent;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.query.duties.Debt.About;
import dev.throughline.query.duties.Outcome.FellAway;
import dev.throughline.query.duties.Outcome.Pending;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.BetPicture;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One bet's history, asked for what settled its duties and who owed them. */
record BetStory(BetLife life, Reckoning reckoning) {

    /** What follows from each event of a kind. */
    <E extends DomainEvent, T> Stream<T> each(Class<E> kind, BiFunction<E, RecordedEvent, T> of) {
        return life.all(kind).stream().map(happened -> of.apply(happened.event(), happened.recorded()));
    }

    Stream<RecordedEvent> after(RecordedEvent since) {
        return life.history().events().stream().skip(since.sequence());
    }

    Optional<RecordedEvent> firstAfter(RecordedEvent since, Predicate<RecordedEvent> which) {
        return after(since).filter(which).findFirst();
    }

    Optional<RecordedEvent> firstDecision(RecordedEvent since, Predicate<DecisionRecorded> which) {
        return firstAfter(
                since, recorded -> recorded.event() instanceof DecisionRecorded decision && which.test(decision));
    }

    /** A history is a prefix of its stream, so that an event's sequence is its place. */
    BetPicture pictureAfter(RecordedEvent event) {
        return life.pictures().get(Math.toIntExact(event.sequence()) - 1);
    }

    /** What was done; if nothing was, the end of the bet leaves nothing to do. */
    Outcome doneUnlessOver(Optional<RecordedEvent> done) {
        return done.isPresent()
                ? Outcome.done(done)
                : end().<Outcome>map(FellAway::new).orElseGet(Pending::new);
    }

    /** What ended the bet. */
    Optional<RecordedEvent> end() {
        return life.history().events().stream()
                .filter(event -> pictureAfter(event).stage().isFinal())
                .findFirst();
    }

    Debt debt(DutyKind kind, String subject, String what, LocalDate dueOn, RecordedEvent since) {
        return debt(kind, null, subject, what, dueOn, since);
    }

    Debt debt(
            DutyKind kind, @Nullable String metric, String subject, String what, LocalDate dueOn, RecordedEvent since) {
        return new Debt(
                kind,
                About.bet(life, metric),
                subject,
                what,
                dueOn,
                since.recordedAt(),
                life.last().imported());
    }

    Duty owedByOwner(Debt debt, Outcome outcome) {
        return reckoning.duty(debt, outcome, owner(debt.dueOn(), outcome));
    }

    /** Who succeeds an owner inherits what is to be done, and not what was due before them. */
    Debtor owner(LocalDate dueOn, Outcome outcome) {
        Instant at = outcome.settledBy()
                .map(event -> event.context().effectiveAt())
                .map(settled -> earlier(settled, reckoning.calendar().endOf(dueOn)))
                .orElse(reckoning.asOf());
        return life.at(at)
                .map(BetPicture::owner)
                .map(owner -> new Debtor(owner.person(), DutyRole.OWNER))
                .orElse(Debtor.LEADER);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }
}
