package dev.throughline.query.decisions;

import dev.throughline.events.BetId;
import dev.throughline.events.PersonId;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.DecisionEvent;
import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.events.bet.DecisionEvent.PolicyOverridden;
import dev.throughline.events.bet.Door;
import dev.throughline.query.figures.Figures;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.Consequence;
import dev.throughline.query.picture.Happened;
import dev.throughline.query.picture.Headline;
import dev.throughline.query.picture.Occasion;
import dev.throughline.query.picture.Request;
import dev.throughline.query.picture.Request.Opinion;
import dev.throughline.query.picture.Retrospective;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The decisions about one bet, each with what belongs to it from elsewhere in the bet's history. */
record DecisionLog(
        BetLife bet,
        String currency,
        List<Occasion> occasions,
        List<Request> requests,
        List<Retrospective> retrospectives) {

    /** In the order in which they were recorded. */
    static Stream<LoggedDecision> of(BetLife bet, String currency) {
        DecisionLog log = new DecisionLog(
                bet, currency, Occasion.of(bet), Request.of(bet.history()), Retrospective.of(bet.history()));
        return bet.all(DecisionRecorded.class).stream().map(log::logged);
    }

    private LoggedDecision logged(Happened<DecisionRecorded> decided) {
        DecisionRecorded e = decided.event();
        Headline headline = pictureAt(decided);
        PersonId onBehalfOf = decided.context().onBehalfOf();
        List<Occasion> answered = answered(e);
        return new LoggedDecision(
                e.decision().value(),
                bet.bet().value(),
                headline.title(),
                headline.portfolio().value(),
                e.outcome(),
                door(e, headline),
                e.decidedOn(),
                decided.effectiveAt(),
                decided.recordedAt(),
                decided.context().actor().value(),
                onBehalfOf == null ? null : onBehalfOf.value(),
                e.rationale(),
                e.alternativesRejected(),
                e.gaveUp(),
                e.versus().stream().map(BetId::value).toList(),
                e.evidence(),
                e.answers(),
                answered.stream()
                        .map(each -> AnsweredOccasion.of(each, decided.effectiveAt()))
                        .toList(),
                answered.stream()
                        .map(each -> each.waited(decided.effectiveAt()))
                        .max(Comparator.naturalOrder())
                        .map(Figures::days)
                        .orElse(null),
                approvals(e),
                consequence(decided),
                waived(decided),
                decided.context().historic(),
                retrospectives.stream()
                        .filter(each -> each.decision().equals(e.decision().value()))
                        .toList());
    }

    private Headline pictureAt(Happened<?> event) {
        return bet.pictures().get((int) event.recorded().sequence() - 1).headline();
    }

    private List<Occasion> answered(DecisionRecorded e) {
        return occasions.stream()
                .filter(each -> {
                    Happened<DecisionRecorded> answer = each.answer();
                    return answer != null && answer.event().decision().equals(e.decision());
                })
                .toList();
    }

    /** As the write side judges it: of everything asked under its id or named in its answers. */
    private Door door(DecisionRecorded e, Headline headline) {
        List<Door> doors = requests.stream()
                .filter(request -> request.decision().equals(e.decision().value())
                        || e.answers().contains(request.decision()))
                .map(request -> Objects.requireNonNullElse(request.door(), headline.door()))
                .toList();
        return doors.isEmpty() ? headline.door() : doors.contains(Door.ONE_WAY) ? Door.ONE_WAY : Door.TWO_WAY;
    }

    private List<Opinion> approvals(DecisionRecorded e) {
        return requests.stream()
                .filter(request -> e.decision().value().equals(request.answeredBy()))
                .flatMap(request -> request.approvals().stream())
                .toList();
    }

    /** What a decision does follows in the same append, as the next event. */
    private @Nullable Consequence consequence(Happened<DecisionRecorded> decided) {
        return bet.history().events().stream()
                .skip(decided.recorded().sequence())
                .limit(1)
                .map(RecordedEvent::event)
                .filter(DecisionEvent.class::isInstance)
                .map(next -> Consequence.of((DecisionEvent) next, currency))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /** What was waived for a command is recorded by the same command. */
    private List<WaivedRule> waived(Happened<DecisionRecorded> decided) {
        String command = decided.context().commandId();
        return bet.all(PolicyOverridden.class).stream()
                .filter(overridden -> overridden.context().commandId().equals(command))
                .map(overridden -> WaivedRule.of(overridden.event()))
                .toList();
    }
}
