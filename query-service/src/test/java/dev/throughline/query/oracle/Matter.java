package dev.throughline.query.oracle;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.CriterionEvent.TripwireFired;
import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.events.bet.DecisionEvent.DecisionRequested;
import dev.throughline.events.bet.DecisionEvent.ReviewFellDue;
import dev.throughline.events.bet.DecisionOutcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that a decision is asked for: by somebody, by a criterion that fired, or by a review that fell due.
 *
 * @param asked the event that asks
 * @param number which event of the bet that is, from 0
 * @param answer the first decision afterwards that answers it; none if none does
 * @param door the request's; else the bet's when it was answered, or now
 * @param end when the bet ended; none if it has not
 */
record Matter(
        BetFacts bet,
        String id,
        String kind,
        RecordedEvent asked,
        int number,
        LocalDate dueBy,
        @Nullable String question,
        String door,
        @Nullable RecordedEvent answer,
        @Nullable Instant end) {
    /** In the order in which they arose. */
    static List<Matter> of(BetFacts bet) {
        List<Matter> matters = new ArrayList<>();
        for (int n = 0; n < bet.events().size(); n++) {
            switch (bet.events().get(n).event()) {
                case DecisionRequested e -> {
                    String door = e.door() == null ? null : e.door().name();
                    matters.add(of(bet, n, e.decision().value(), "REQUEST", e.neededBy(), e.question(), door));
                }
                case TripwireFired e ->
                    matters.add(of(bet, n, e.firing().value(), "FIRING", e.decisionDueBy(), null, null));
                case ReviewFellDue e ->
                    matters.add(of(bet, n, e.firing().value(), e.due().name(), e.decisionDueBy(), null, null));
                default -> {}
            }
        }
        return matters;
    }

    private static Matter of(
            BetFacts bet,
            int number,
            String id,
            String kind,
            LocalDate dueBy,
            @Nullable String question,
            @Nullable String door) {
        RecordedEvent answer = null;
        BetFacts then = bet;
        for (int n = number + 1; n < bet.events().size() && answer == null; n++) {
            if (bet.events().get(n).event() instanceof DecisionRecorded e && isAnswer(e, id, kind)) {
                answer = bet.events().get(n);
                then = bet.after(n + 1);
            }
        }
        return new Matter(
                bet,
                id,
                kind,
                bet.events().get(number),
                number,
                dueBy,
                question,
                door == null ? String.valueOf(then.door()) : door,
                answer,
                bet.end());
    }

    /** By its own id, by naming it, or, for a planned review, by being any decision but a trade-off. */
    private static boolean isAnswer(DecisionRecorded decision, String id, String kind) {
        return (kind.equals("REQUEST") && decision.decision().value().equals(id))
                || decision.answers().contains(id)
                || (kind.equals("CADENCE") && decision.outcome() != DecisionOutcome.TRADE_OFF);
    }

    Instant arose() {
        return asked.context().effectiveAt();
    }

    @Nullable
    Instant answeredAt() {
        return answer == null ? null : answer.context().effectiveAt();
    }

    @Nullable
    String decision() {
        return answer == null
                ? null
                : ((DecisionRecorded) answer.event()).decision().value();
    }

    /** Up to when it waited: the answer, else the end of the bet, else now. */
    Instant until(Instant now) {
        Instant answered = answeredAt();
        if (answered != null) {
            return answered;
        }
        return end == null ? now : end;
    }
}
