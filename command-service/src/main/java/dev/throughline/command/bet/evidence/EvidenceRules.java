package dev.throughline.command.bet.evidence;

import dev.throughline.command.bet.command.EvidenceCommand;
import dev.throughline.command.bet.command.EvidenceCommand.ConcludePressureTest;
import dev.throughline.command.bet.command.EvidenceCommand.RecordEvidence;
import dev.throughline.command.bet.command.EvidenceCommand.StartPressureTest;
import dev.throughline.command.bet.command.EvidenceCommand.StateAssumption;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Verdict;
import dev.throughline.events.bet.BetEvent;

/** How a bet is pressure-tested, each command by its own rules. */
public final class EvidenceRules {
    private EvidenceRules() {}

    public static Verdict<BetEvent> decide(EvidenceCommand command, Known bet, Circumstances now) {
        return switch (command) {
            case StateAssumption c -> Assuming.decide(c, bet);
            case StartPressureTest c -> TestStart.decide(c, bet);
            case RecordEvidence c -> EvidenceRecord.decide(c, bet);
            case ConcludePressureTest c -> TestConclusion.decide(c, bet, now);
        };
    }
}
