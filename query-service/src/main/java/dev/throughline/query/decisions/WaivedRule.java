package dev.throughline.query.decisions;

import dev.throughline.events.bet.DecisionEvent.PolicyOverridden;
import io.swagger.v3.oas.annotations.media.Schema;

/** A rule that a leader waived. */
@Schema(description = "A rule that a leader waived.")
record WaivedRule(
        @Schema(description = "The rule's name.") String rule,
        @Schema(description = "Why it was waived.") String reason,
        @Schema(description = "Who waived it.") String leader) {

    static WaivedRule of(PolicyOverridden e) {
        return new WaivedRule(e.rule(), e.reason(), e.leader().value());
    }
}
