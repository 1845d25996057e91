package dev.throughline.query.oracle;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.events.bet.DecisionEvent.DecisionRequested;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A decision of a bet: the event, and which event of the bet that is. */
record Decided(BetFacts bet, int number, RecordedEvent event, DecisionRecorded decision) {
    /** All of a bet, in order. */
    static List<Decided> of(BetFacts bet) {
        List<Decided> decided = new ArrayList<>();
        for (int n = 0; n < bet.events().size(); n++) {
            RecordedEvent event = bet.events().get(n);
            if (event.event() instanceof DecisionRecorded e) {
                decided.add(new Decided(bet, n, event, e));
            }
        }
        return decided;
    }

    String id() {
        return decision.decision().value();
    }

    Instant at() {
        return event.context().effectiveAt();
    }

    /** What it was the first to answer. */
    List<Matter> answered() {
        return Matter.of(bet).stream()
                .filter(matter -> event.equals(matter.answer()))
                .toList();
    }

    @Nullable
    BigDecimal latency() {
        return answered().stream()
                .map(matter -> Sums.days(matter.arose(), at()))
                .max(Comparator.naturalOrder())
                .orElse(null);
    }

    /** The door of what was asked under its id or is named in its answers; one-way if any is. */
    String door() {
        String ofBet = Objects.requireNonNull(bet.after(number + 1).door());
        List<String> doors = bet.all(DecisionRequested.class)
                .filter(asked -> asked.decision().equals(decision.decision())
                        || decision.answers().contains(asked.decision().value()))
                .map(asked -> asked.door() == null ? ofBet : asked.door().name())
                .toList();
        if (doors.isEmpty()) {
            return ofBet;
        }
        return doors.contains("ONE_WAY") ? "ONE_WAY" : "TWO_WAY";
    }
}
