package dev.throughline.query.bet;

import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.BetEvent.BetCommitted;
import dev.throughline.events.bet.BetEvent.BetContinued;
import dev.throughline.events.bet.BetEvent.BetKilled;
import dev.throughline.events.bet.BetEvent.BetProposed;
import dev.throughline.events.bet.BetEvent.DecisionRecorded;
import dev.throughline.events.bet.BetEvent.OwnerAssigned;
import dev.throughline.events.bet.BetEvent.RoadmapPlaced;
import dev.throughline.events.bet.BetEvent.SpendRecorded;
import java.util.Locale;

/** An event as a person would tell it. */
final class Sentence {
    private Sentence() {}

    static String of(BetEvent event) {
        return switch (event) {
            case BetProposed e -> "Proposed \"%s\" for %s.".formatted(e.title(), e.customer());
            case OwnerAssigned e ->
                "%s became %s owner.".formatted(e.person(), e.singleThreaded() ? "the single-threaded" : "the");
            case RoadmapPlaced e -> moved(e);
            case DecisionRecorded e ->
                "Decided on %s to %s: %s".formatted(e.decidedOn(), words(e.outcome()), e.rationale());
            case BetCommitted e ->
                "Committed with a budget of at most %s; next review by %s.".formatted(e.budgetCap(), e.nextReviewBy());
            case BetContinued e -> "Continued; next review by %s.".formatted(e.nextReviewBy());
            case BetKilled e -> "Killed (%s). Learned: %s".formatted(words(e.reasonCode()), e.learnings());
            case SpendRecorded e -> "Spent %s on %s on %s.".formatted(e.amount(), words(e.category()), e.date());
        };
    }

    private static String moved(RoadmapPlaced e) {
        String window = e.window() == null
                ? ""
                : ", to run from " + e.window().start() + " to " + e.window().target();
        return "Moved from %s to %s (%s)%s.".formatted(e.from(), e.to(), words(e.trigger()), window);
    }

    private static String words(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
