package dev.throughline.query.bet.parts;

import dev.throughline.events.bet.FundingPeriod;
import dev.throughline.events.bet.MoneyEvent.BetFunded;
import dev.throughline.query.picture.History;
import dev.throughline.query.picture.Money;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** Money that was set aside for a bet. */
public record Grant(
        @Schema(description = "How much.") Money amount,
        @Schema(description = "For which days.") FundingPeriod period,

        @Schema(description = "When it was set aside.") Instant effectiveAt) {

    /** In the order in which they were made. */
    public static List<Grant> of(History bet, String currency) {
        return bet.all(BetFunded.class).stream()
                .map(funded -> new Grant(
                        new Money(funded.event().amount().value(), currency),
                        funded.event().period(),
                        funded.effectiveAt()))
                .toList();
    }
}
