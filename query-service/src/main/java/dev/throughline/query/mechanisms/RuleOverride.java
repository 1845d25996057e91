package dev.throughline.query.mechanisms;

import dev.throughline.events.bet.DecisionEvent.PolicyOverridden;
import dev.throughline.events.bet.DecisionEvent.Waived;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.Happened;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** One rule that a leader waived. */
@Schema(description = "One rule that a leader waived.")
record RuleOverride(
        @Schema(description = "The rule.", example = "COMMIT_GATE")
        String rule,

        @Schema(description = "How it was broken; typed and stable, as in refusals.")
        List<String> codes,

        @Schema(description = "The portfolio's id.") String portfolio,
        @Schema(description = "The bet's id.") String bet,
        @Schema(description = "What it is called.") String title,

        @Schema(description = "Who waived it: a person's id.")
        String leader,

        @Schema(description = "Why, in their words.") String reason,
        @Schema(description = "When it took effect.") Instant effectiveAt,

        @Schema(description = "When it was recorded, which decides its week.")
        Instant recordedAt) {

    static RuleOverride of(BetLife bet, Happened<PolicyOverridden> override) {
        var headline = bet.last().headline();
        return new RuleOverride(
                override.event().rule(),
                override.event().values().stream().map(Waived::code).toList(),
                headline.portfolio().value(),
                bet.bet().value(),
                headline.title(),
                override.event().leader().value(),
                override.event().reason(),
                override.effectiveAt(),
                override.recordedAt());
    }
}
