package dev.throughline.query.picture;

import dev.throughline.events.FiringId;
import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.DueReview;
import java.util.List;
import java.util.stream.Stream;

/**
 * What waits for a decision about a bet, by id.
 *
 * @param firings kill criteria that fired
 * @param reviews planned reviews whose day passed
 * @param ownerless reviews that fell due because nobody owned a committed bet for too long
 */
public record Undecided(List<String> firings, List<String> reviews, List<String> ownerless) {
    static final Undecided NOTHING = new Undecided(List.of(), List.of(), List.of());

    Undecided fired(FiringId firing) {
        return new Undecided(plus(firings, firing), reviews, ownerless);
    }

    Undecided fellDue(FiringId review, DueReview why) {
        return switch (why) {
            case CADENCE -> new Undecided(firings, plus(reviews, review), ownerless);
            case OWNERLESS -> new Undecided(firings, reviews, plus(ownerless, review));
        };
    }

    /** What a decision names is decided; a planned review is, too, by whatever is decided about the bet. */
    Undecided after(DecisionRecorded decision) {
        return new Undecided(
                without(firings, decision),
                decision.outcome() == DecisionOutcome.TRADE_OFF ? without(reviews, decision) : List.of(),
                without(ownerless, decision));
    }

    private static List<String> plus(List<String> ids, FiringId more) {
        return Stream.concat(ids.stream(), Stream.of(more.value())).toList();
    }

    private static List<String> without(List<String> ids, DecisionRecorded decision) {
        return ids.stream().filter(id -> !decision.answers().contains(id)).toList();
    }
}
