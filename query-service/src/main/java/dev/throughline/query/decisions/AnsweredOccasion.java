package dev.throughline.query.decisions;

import dev.throughline.query.figures.Figures;
import dev.throughline.query.picture.Occasion;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What asked for a decision, and how long it waited. */
@Schema(description = "What asked for a decision, and how long it waited.")
record AnsweredOccasion(
        @Schema(description = "The id of the request, the firing or the review; unique in the bet.")
        String id,

        @Schema(description = "Why a decision was asked for.")
        Occasion.Kind kind,

        @Schema(description = "What was to be decided; none unless somebody asked.") @Nullable
        String question,

        @Schema(description = "When it arose.") Instant arose,

        @Schema(description = "The day by which the decision was needed.")
        LocalDate dueBy,

        @Schema(description = "Days of 86,400 s from when it arose to the decision's effectiveAt.")
        BigDecimal latencyDays) {

    static AnsweredOccasion of(Occasion occasion, Instant decidedAt) {
        return new AnsweredOccasion(
                occasion.id(),
                occasion.kind(),
                occasion.question(),
                occasion.arose(),
                occasion.dueBy(),
                Figures.days(occasion.waited(decidedAt)));
    }
}
