package dev.throughline.query.bet.parts;

import dev.throughline.events.bet.SpendCategory;
import dev.throughline.query.picture.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;

/** What was spent on one kind of thing. */
public record Spend(
        @Schema(description = "What it was spent on.") SpendCategory category,
        @Schema(description = "How much in all.") Money spent) {

    /** By category; one that nothing was spent on is not listed. */
    /** @param sums what was spent by category */
    public static List<Spend> of(Map<SpendCategory, BigDecimal> sums, String currency) {
        return sums.entrySet().stream()
                .map(sum -> new Spend(sum.getKey(), new Money(sum.getValue(), currency)))
                .toList();
    }
}
