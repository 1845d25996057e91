package dev.throughline.query.mechanisms;

import io.swagger.v3.oas.annotations.media.Schema;

/** How often a rule was waived. */
@Schema(description = "How often a rule was waived.")
record RuleTally(
        @Schema(description = "The rule.", example = "COMMIT_GATE")
        String rule,

        @Schema(description = "How often a leader waived it in the weeks of the series.")
        int overrides) {}
