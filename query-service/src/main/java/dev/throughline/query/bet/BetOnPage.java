package dev.throughline.query.bet;

import dev.throughline.events.portfolio.Policy;
import dev.throughline.query.bet.parts.OpenReview;
import java.util.List;

/**
 * A bet as its page shows it.
 *
 * @param reviews that fell due and are undecided
 * @param policy in force at the moment
 */
public record BetOnPage(BetAnswer answer, List<OpenReview> reviews, Policy policy) {
    public BetView bet() {
        return answer.bet();
    }
}
