package dev.throughline.query.tripwires;

import dev.throughline.events.bet.CriterionEvent.TripwireFired;
import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.BetPicture;
import dev.throughline.query.picture.Happened;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A kill criterion that fired, and how it went on.
 *
 * @param decision the first one that names it; null while there is none
 * @param over when the bet was over; null while it is not
 */
record Fired(
        Happened<TripwireFired> firing,
        @Nullable Happened<DecisionRecorded> decision,
        @Nullable Instant over) {

    /** In the order in which they fired. */
    static List<Fired> of(BetLife bet) {
        Instant over = bet.pictures().stream()
                .filter(picture -> picture.stage().isFinal())
                .map(BetPicture::seen)
                .findFirst()
                .map(seen -> seen.effectiveAt())
                .orElse(null);
        return bet.all(TripwireFired.class).stream()
                .map(firing -> new Fired(firing, decision(firing, bet), over))
                .toList();
    }

    private static @Nullable Happened<DecisionRecorded> decision(Happened<TripwireFired> firing, BetLife bet) {
        return bet.all(DecisionRecorded.class).stream()
                .filter(decision -> decision.event()
                        .answers()
                        .contains(firing.event().firing().value()))
                .findFirst()
                .orElse(null);
    }

    String id() {
        return firing.event().firing().value();
    }

    FiringState state() {
        if (decision != null) {
            return FiringState.DECIDED;
        }
        return over == null ? FiringState.UNDECIDED : FiringState.LAPSED;
    }

    /** When its clock stopped: at the decision that names it, or when the bet was over; null while it runs. */
    @Nullable
    Instant end() {
        return Stream.of(Optional.ofNullable(decision).map(Happened::effectiveAt), Optional.ofNullable(over))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder())
                .orElse(null);
    }
}
