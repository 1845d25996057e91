package dev.throughline.query.backtest;

import dev.throughline.query.picture.Stage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.LocalDate;

/** The work on one bet that the proposed policy would have stopped earlier. */
@Schema(description = "The work on one bet that the proposed policy would have stopped earlier.")
record SavedRow(
        @Schema(description = "The bet's id.") String bet,
        @Schema(description = "What it is called.") String title,

        @Schema(description = "The first day after the stopped commit or the earlier firing.")
        LocalDate from,

        @Schema(description = "The last day that is counted.")
        LocalDate to,

        @Schema(description = "FTE-weeks: Σp Σd a · c over the working days from 'from' to 'to' ÷ 5.")
        BigDecimal fteWeeks,

        @Schema(description = "What became of the bet: its stage at the moment asked about.")
        Stage stage) {}
