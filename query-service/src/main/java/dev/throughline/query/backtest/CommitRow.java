package dev.throughline.query.backtest;

import dev.throughline.command.rules.Violation;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.Stage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/** One commit of the history before the proposed gate. */
@Schema(description = "One commit of the history before the proposed gate.")
record CommitRow(
        @Schema(description = "The bet's id.") String bet,
        @Schema(description = "What it is called.") String title,
        @Schema(description = "The decision's id.") String decision,

        @Schema(description = "When the commit took effect.")
        Instant at,

        @Schema(description = "Whether the proposed gate would have stopped it.")
        boolean stopped,

        @Schema(
                description = "Whether rules were waived for it, by a leader or because it predates them; then no gate"
                        + " would have stopped it.")
        boolean waived,

        @Schema(description = "What it breaks under the proposed policy.")
        List<BrokenRule> broken,

        @Schema(description = "What it broke under the policy in force when it was recorded.")
        List<BrokenRule> brokenThen,

        @Schema(description = "What became of the bet: its stage at the moment asked about.")
        Stage stage) {

    static CommitRow of(BetLife bet, GateCheck check) {
        return new CommitRow(
                bet.bet().value(),
                bet.last().headline().title(),
                check.decision().decision().value(),
                check.at(),
                check.isStopped(),
                check.waived(),
                rules(check.broken()),
                rules(check.brokenThen()),
                bet.last().stage());
    }

    private static List<BrokenRule> rules(List<Violation> violations) {
        return violations.stream()
                .map(each -> new BrokenRule(each.code(), each.detail()))
                .toList();
    }

    /** A rule that a commit breaks. */
    record BrokenRule(
            @Schema(description = "Typed and stable, as in refusals.", example = "gate.forecast-missing")
            String code,

            @Schema(description = "What was expected and what was found.")
            String detail) {}
}
