package dev.throughline.query.picture;

import dev.throughline.events.Amount;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a bet may cost and has cost, in the currency of its portfolio.
 *
 * @param budgetCap none before a commit
 * @param nextReviewBy the day by which it is decided about again; none before a commit
 */
public record Funding(@Nullable Amount budgetCap, @Nullable LocalDate nextReviewBy, BigDecimal spent) {
    static final Funding NONE = new Funding(null, null, new BigDecimal("0.00"));

    Funding capped(Amount cap, LocalDate reviewBy) {
        return new Funding(cap, reviewBy, spent);
    }

    Funding reviewedBy(LocalDate reviewBy) {
        return new Funding(budgetCap, reviewBy, spent);
    }

    /** A sum of many amounts may pass what a single {@link Amount} may be, so it is a plain number. */
    Funding plus(Amount amount) {
        return new Funding(budgetCap, nextReviewBy, spent.add(amount.value()));
    }
}
