package dev.throughline.query.portfolio;

import dev.throughline.events.portfolio.Policy;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.Month;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.annotation.JsonSerialize;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** A portfolio with the policy by which it judges. */
@Schema(description = "A portfolio with the policy by which it judges.")
record PortfolioView(
        @Schema(description = "Its id.", example = "payments")
        String id,

        @Schema(description = "What it is called.") String name,

        @Schema(description = "ISO 4217; all money of its bets is in it.", example = "EUR")
        String currency,

        @Schema(description = "IANA time zone; a bare date means the end of that day there.", example = "Europe/Berlin")
        String zone,

        @Schema(description = "The month whose first day starts the fiscal year.")
        @JsonSerialize(using = ToStringSerializer.class)
        Month fiscalYearStart,

        @Schema(description = "The last day of its business weeks.")
        DayOfWeek weekEndingDay,

        @Schema(description = "When it was opened.") Instant openedAt,

        @Schema(description = "The version of the policy in force, from 1; none before the first.") @Nullable
        Integer policyVersion,

        @Schema(description = "The policy in force; none before the first.") @Nullable
        Policy policy,

        @Schema(description = "The version of the portfolio that this shows.")
        long version,

        @Schema(description = "When the last event it shows was true.")
        Instant effectiveAt) {

    static PortfolioView of(PortfolioPicture p) {
        return new PortfolioView(
                p.portfolio(),
                p.opened().name(),
                p.opened().currency().getCurrencyCode(),
                p.opened().zone().getId(),
                p.opened().fiscalYearStart(),
                p.opened().weekEndingDay(),
                p.openedAt(),
                p.policyVersion(),
                p.policy(),
                p.version(),
                p.effectiveAt());
    }
}
