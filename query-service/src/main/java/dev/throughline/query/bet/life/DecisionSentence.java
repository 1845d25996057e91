package dev.throughline.query.bet.life;

import static dev.throughline.query.bet.life.Sentence.words;

import dev.throughline.events.bet.DecisionEvent;
import dev.throughline.events.bet.DecisionEvent.BetCommitted;
import dev.throughline.events.bet.DecisionEvent.BetContinued;
import dev.throughline.events.bet.DecisionEvent.BetGraduated;
import dev.throughline.events.bet.DecisionEvent.BetKilled;
import dev.throughline.events.bet.DecisionEvent.BetPaused;
import dev.throughline.events.bet.DecisionEvent.BetPivoted;
import dev.throughline.events.bet.DecisionEvent.BetResumed;
import dev.throughline.events.bet.DecisionEvent.DecisionApproved;
import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.events.bet.DecisionEvent.DecisionRequested;
import dev.throughline.events.bet.DecisionEvent.PolicyOverridden;
import dev.throughline.events.bet.DecisionEvent.RetrospectiveRecorded;
import dev.throughline.events.bet.DecisionEvent.ReviewFellDue;

/** What was decided about a bet, as a person would tell it. */
final class DecisionSentence {
    private DecisionSentence() {}

    static String of(DecisionEvent event) {
        return switch (event) {
            case DecisionRequested e ->
                "Asked for the decision %s by %s: %s".formatted(e.decision(), e.neededBy(), e.question());
            case DecisionApproved e ->
                "%s %s the decision %s: %s".formatted(e.approver(), stance(e), e.decision(), e.text());
            case DecisionRecorded e ->
                "Decided on %s to %s: %s".formatted(e.decidedOn(), words(e.outcome()), e.rationale());
            case BetCommitted e ->
                "Committed with a budget of at most %s; next review by %s.".formatted(e.budgetCap(), e.nextReviewBy());
            case BetContinued e -> "Continued; next review by %s.".formatted(e.nextReviewBy());
            case BetPivoted e -> "Pivoted, back to pressure-testing; next review by %s.".formatted(e.nextReviewBy());
            case BetPaused e -> "Paused.";
            case BetResumed e -> "Resumed; next review by %s.".formatted(e.nextReviewBy());
            case BetKilled e -> "Killed (%s). Learned: %s".formatted(words(e.reasonCode()), e.learnings());
            case BetGraduated e -> "Graduated; %s runs it from now on.".formatted(e.transferredTo());
            case ReviewFellDue e -> fellDue(e);
            case RetrospectiveRecorded e ->
                "Looking back at %s, its quality was %d of 5: %s"
                        .formatted(e.decision(), e.decisionQuality(), e.outcome());
            case PolicyOverridden e -> "%s waived the rule \"%s\": %s".formatted(e.leader(), rule(e), e.reason());
        };
    }

    private static String rule(PolicyOverridden e) {
        return e.rule().toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }

    private static String stance(DecisionApproved e) {
        return switch (e.stance()) {
            case APPROVE -> "approved";
            case DISSENT -> "dissented from";
        };
    }

    private static String fellDue(ReviewFellDue e) {
        String why = switch (e.due()) {
            case CADENCE -> "its day passed";
            case OWNERLESS -> "nobody owned it for too long";
        };
        return "A review fell due, because %s; decide by %s.".formatted(why, e.decisionDueBy());
    }
}
