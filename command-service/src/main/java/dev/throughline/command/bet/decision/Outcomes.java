package dev.throughline.command.bet.decision;

import static dev.throughline.events.bet.DecisionOutcome.COMMIT;
import static dev.throughline.events.bet.DecisionOutcome.CONTINUE;
import static dev.throughline.events.bet.DecisionOutcome.GRADUATE;
import static dev.throughline.events.bet.DecisionOutcome.KILL;
import static dev.throughline.events.bet.DecisionOutcome.PAUSE;
import static dev.throughline.events.bet.DecisionOutcome.PIVOT;
import static dev.throughline.events.bet.DecisionOutcome.RESUME;
import static dev.throughline.events.bet.DecisionOutcome.TRADE_OFF;

import dev.throughline.command.bet.state.BetState.Committed;
import dev.throughline.command.bet.state.BetState.Graduated;
import dev.throughline.command.bet.state.BetState.Killed;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.bet.state.BetState.Open;
import dev.throughline.command.bet.state.BetState.Paused;
import dev.throughline.command.bet.state.BetState.PressureTesting;
import dev.throughline.command.bet.state.BetState.Proposed;
import dev.throughline.command.bet.state.BetState.Withdrawn;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Stage;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.bet.DecisionOutcome;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** In which stage which outcome can be decided. */
final class Outcomes {
    private Outcomes() {}

    /** What can become of a bet now; a pause from a commit can end in a pivot, as the commit could. */
    static Set<DecisionOutcome> of(Known bet) {
        return switch (bet) {
            case Proposed proposed -> EnumSet.of(COMMIT, CONTINUE, TRADE_OFF, KILL);
            case PressureTesting tested -> EnumSet.of(COMMIT, CONTINUE, PAUSE, TRADE_OFF, KILL);
            case Committed committed -> EnumSet.of(CONTINUE, PIVOT, PAUSE, GRADUATE, TRADE_OFF, KILL);
            case Paused paused ->
                paused.resumesTo() == Stage.COMMITTED
                        ? EnumSet.of(CONTINUE, PIVOT, RESUME, TRADE_OFF, KILL)
                        : EnumSet.of(CONTINUE, RESUME, TRADE_OFF, KILL);
            case Graduated over -> Set.of();
            case Killed over -> Set.of();
            case Withdrawn over -> Set.of();
        };
    }

    /** Of a bet that is over the one word says enough. */
    static void fits(Checks checks, @Nullable DecisionOutcome decided, Known bet) {
        checks.rule(decided == null || !(bet instanceof Open) || of(bet).contains(decided), () -> {
            String outcome = word(decided);
            return Violation.state(
                            outcome + ".stage",
                            "Expected one of the outcomes " + of(bet) + " for a bet that is " + bet.stage()
                                    + ", but found " + decided + ".",
                            "Decide what can become of the bet in its stage.")
                    .with("stage", bet.stage().name())
                    .with(
                            "possible",
                            of(bet).stream().map(DecisionOutcome::name).toList());
        });
    }

    /** An outcome as codes spell it: {@code trade-off}. */
    static String word(@Nullable DecisionOutcome outcome) {
        return String.valueOf(outcome).toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
