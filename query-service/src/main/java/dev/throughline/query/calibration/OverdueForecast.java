package dev.throughline.query.calibration;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** A forecast that should have been told. */
@Schema(description = "A forecast that should have been told.")
record OverdueForecast(
        @Schema(description = "The bet's id.") String bet,
        @Schema(description = "What the bet is called.") String title,
        @Schema(description = "The bet's portfolio.") String portfolio,

        @Schema(description = "The forecast's id, unique in the bet.")
        String forecast,

        @Schema(description = "What will be true or false.") String claim,

        @Schema(description = "The day by which it can be told.")
        LocalDate resolveBy,

        @Schema(description = "Calendar days from resolveBy to the day of asOf.")
        int daysOver) {

    static OverdueForecast of(TrackedForecast each, LocalDate today) {
        return new OverdueForecast(
                each.bet(),
                each.title(),
                each.portfolio(),
                each.forecast().forecast(),
                each.forecast().claim(),
                each.forecast().resolveBy(),
                (int) ChronoUnit.DAYS.between(each.forecast().resolveBy(), today));
    }
}
