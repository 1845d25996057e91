package dev.throughline.query.roadmap.thrash;

import dev.throughline.events.bet.CriterionEvent.TripwireFired;
import dev.throughline.events.bet.DecisionEvent.BetKilled;
import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.events.bet.Horizon;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.BetPicture;
import dev.throughline.query.picture.Happened;
import dev.throughline.query.picture.Stage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A bet that stood in NOW when a period began, and what became of that. */
@Schema(description = "A bet that stood in NOW when a period began, and what became of that.")
record PromisedBet(
        @Schema(description = "The bet's id.") String bet,
        @Schema(description = "Its portfolio.") String portfolio,
        @Schema(description = "What it is called.") String title,
        @Schema(description = "What became of it.") Fate fate,

        @Schema(description = "Where it stood at the end of the period, or when it ended.")
        Horizon horizon,

        @Schema(description = "Its stage at the end of the period.")
        Stage stage,

        @Schema(description = "The decision that ended it; none if none did.") @Nullable
        String decision) {

    /** What becomes of a bet that stood in NOW. */
    enum Fate {
        /** It stands in NOW at the end: the promise was kept. */
        STILL_THERE,
        /** It became a product of its own: kept. */
        GRADUATED,
        /** It stands elsewhere: not kept. */
        MOVED_AWAY,
        /** It was taken back: not kept. */
        WITHDRAWN,
        /** It was killed, and the decision cites neither evidence nor a firing: not kept. */
        KILLED,
        /** It was killed on cited evidence or a firing: it leaves the figure. */
        KILLED_ON_EVIDENCE
    }

    /** Nothing if the bet did not stand in NOW at the start; a bet that had ended stands nowhere. */
    static Optional<PromisedBet> of(BetLife bet, Instant start, Instant end) {
        return bet.at(start)
                .filter(PromisedBet::isInNow)
                .flatMap(before -> bet.at(end))
                .map(after -> of(bet, after));
    }

    private static PromisedBet of(BetLife bet, BetPicture after) {
        return new PromisedBet(
                after.bet().value(),
                after.headline().portfolio().value(),
                after.headline().title(),
                fate(bet, after),
                after.place().horizon(),
                after.stage(),
                after.stage().isFinal() && after.stage() != Stage.WITHDRAWN && after.lastDecision() != null
                        ? after.lastDecision().decision().value()
                        : null);
    }

    boolean isCounted() {
        return fate != Fate.KILLED_ON_EVIDENCE;
    }

    boolean isKept() {
        return fate == Fate.STILL_THERE || fate == Fate.GRADUATED;
    }

    private static boolean isInNow(BetPicture bet) {
        return bet.place().horizon() == Horizon.NOW && !bet.stage().isFinal();
    }

    private static Fate fate(BetLife bet, BetPicture after) {
        return switch (after.stage()) {
            case GRADUATED -> Fate.GRADUATED;
            case WITHDRAWN -> Fate.WITHDRAWN;
            case KILLED -> isOnEvidence(bet) ? Fate.KILLED_ON_EVIDENCE : Fate.KILLED;
            case PROPOSED, PRESSURE_TESTING, COMMITTED, PAUSED -> isInNow(after) ? Fate.STILL_THERE : Fate.MOVED_AWAY;
        };
    }

    /** A bet is killed once. A review that fell due is no firing: nothing was learned by it. */
    private static boolean isOnEvidence(BetLife bet) {
        Set<String> kills = bet.all(BetKilled.class).stream()
                .map(killed -> killed.event().decision().value())
                .collect(Collectors.toSet());
        Set<String> firings = bet.all(TripwireFired.class).stream()
                .map(fired -> fired.event().firing().value())
                .collect(Collectors.toSet());
        return bet.all(DecisionRecorded.class).stream()
                .map(Happened::event)
                .filter(decision -> kills.contains(decision.decision().value()))
                .anyMatch(decision -> !decision.evidence().isEmpty()
                        || decision.answers().stream().anyMatch(firings::contains));
    }
}
