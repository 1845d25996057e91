package dev.throughline.query.backtest;

import dev.throughline.command.rules.Violation;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import java.time.Instant;
import java.util.List;

/**
 * What the gate says of one commit.
 *
 * @param broken the rules that it breaks under the proposed policy; none if it passes
 * @param brokenThen those that it broke under the policy in force when it was recorded
 * @param waived whether rules were waived for it, by a leader or because it predates them; then no gate stops it
 */
record GateCheck(
        RecordedEvent recorded,
        DecisionRecorded decision,
        List<Violation> broken,
        List<Violation> brokenThen,
        boolean waived) {
    boolean isStopped() {
        return !broken.isEmpty() && !waived;
    }

    Instant at() {
        return recorded.context().effectiveAt();
    }
}
