package dev.throughline.query.oracle;

import static dev.throughline.query.oracle.Tree.object;

import dev.throughline.events.bet.CriterionEvent.TripwireFired;
import dev.throughline.events.bet.DecisionEvent.BetGraduated;
import dev.throughline.events.bet.DecisionEvent.BetKilled;
import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What stood in NOW when a period began, and stood where when it ended. */
record Promise(BetFacts after) {
    static Object integrity(List<BetFacts> bets, Instant start, Instant end) {
        List<Promise> promises = bets.stream()
                .filter(bet -> isInNow(at(bet, start)))
                .map(bet -> new Promise(at(bet, end)))
                .toList();
        long kept = count(promises, "STILL_THERE") + count(promises, "GRADUATED");
        long leftOut = count(promises, "KILLED_ON_EVIDENCE");
        return object(
                "ratio",
                Sums.ratio(kept, promises.size() - leftOut),
                "kept",
                kept,
                "promised",
                promises.size() - leftOut,
                "leftOut",
                leftOut,
                "bets",
                promises.stream().map(Promise::row).toList());
    }

    private static long count(List<Promise> promises, String fate) {
        return promises.stream().filter(promise -> promise.fate().equals(fate)).count();
    }

    /** After the events up to an instant; maybe none. */
    private static BetFacts at(BetFacts bet, Instant instant) {
        return bet.after((int) bet.events().stream()
                .filter(event -> !event.context().effectiveAt().isAfter(instant))
                .count());
    }

    private static boolean isInNow(BetFacts bet) {
        return bet.horizon().equals("NOW") && bet.end() == null;
    }

    private String fate() {
        return switch (after.stage()) {
            case "GRADUATED" -> "GRADUATED";
            case "WITHDRAWN" -> "WITHDRAWN";
            case "KILLED" -> isKilledOnEvidence() ? "KILLED_ON_EVIDENCE" : "KILLED";
            default -> isInNow(after) ? "STILL_THERE" : "MOVED_AWAY";
        };
    }

    private @Nullable Object decision() {
        BetKilled killed = after.last(BetKilled.class);
        BetGraduated graduated = after.last(BetGraduated.class);
        return killed != null ? killed.decision() : graduated != null ? graduated.decision() : null;
    }

    /** The decision cites evidence, or answers a criterion that fired. */
    private boolean isKilledOnEvidence() {
        List<String> fired =
                after.all(TripwireFired.class).map(e -> e.firing().value()).toList();
        return after.all(DecisionRecorded.class)
                .filter(e -> Objects.equals(e.decision(), decision()))
                .anyMatch(e -> !e.evidence().isEmpty() || e.answers().stream().anyMatch(fired::contains));
    }

    private Object row() {
        return object(
                "bet", after.id(),
                "portfolio", after.proposal().portfolio(),
                "title", after.proposal().title(),
                "fate", fate(),
                "horizon", after.horizon(),
                "stage", after.stage(),
                "decision", decision());
    }
}
