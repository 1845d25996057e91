package dev.throughline.command.bet.evidence;

import dev.throughline.command.bet.basics.Ids;
import dev.throughline.command.bet.basics.Stages;
import dev.throughline.command.bet.command.EvidenceCommand.StateAssumption;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.bet.state.Evidence.Assumption;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Verdict;
import dev.throughline.events.AssumptionId;
import dev.throughline.events.Required;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.EvidenceEvent.AssumptionStated;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Saying what must be true for a bet to work. */
public final class Assuming {
    private static final int TEXT = 2000;

    private Assuming() {}

    public static Verdict<BetEvent> decide(StateAssumption state, Known bet) {
        Map<AssumptionId, Assumption> stated = bet.facts().evidence().assumptions();
        Checks checks = new Checks().text("text", state.text(), TEXT).present("risk", state.risk());
        Stages.isOpen(checks, bet);
        Ids.isFree(checks, "assumption", state.assumption(), stated);
        return checks.then(() -> List.of(new AssumptionStated(
                Ids.chosenOrNext(state.assumption(), "assumption", stated, AssumptionId::new),
                Required.field(state.text(), "text"),
                Required.field(state.risk(), "risk"),
                Objects.requireNonNullElse(state.critical(), false))));
    }
}
