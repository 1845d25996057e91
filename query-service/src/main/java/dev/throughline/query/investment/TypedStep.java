package dev.throughline.query.investment;

import dev.throughline.query.calendar.Days;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/** A month or fiscal quarter, cut to the period, by innovation type. */
@Schema(description = "A month or fiscal quarter, cut to the period, by innovation type.")
record TypedStep(
        @Schema(description = "The month or quarter.", example = "2026-11")
        String name,

        @Schema(description = "The first day that is counted.")
        LocalDate from,

        @Schema(description = "The last day that is counted.")
        LocalDate to,

        @Schema(description = "One per innovation type.") List<InvestmentSlice> types) {

    static TypedStep of(String name, Days days, List<InvestmentSlice> types) {
        return new TypedStep(name, days.first(), days.last(), types);
    }
}
