package dev.throughline.query.duties;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.events.bet.DecisionEvent.PolicyOverridden;
import dev.throughline.events.bet.DecisionEvent.Waived;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.EvidenceEvent.PressureTestConcluded;
import dev.throughline.events.bet.Origin;
import dev.throughline.events.bet.ProposalEvent.BetProposed;
import dev.throughline.query.duties.Outcome.Done;
import dev.throughline.query.duties.Outcome.Missed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What had to pass a gate and did, by itself or because a leader waived the rule. What was refused left no event, so it
 * is not counted; what was waived was recorded by the same command.
 */
record GateDuties(BetStory bet) {
    private static final Map<DutyKind, Set<String>> LINES = new TreeMap<>(Map.of(
            DutyKind.GATE_EVIDENCE,
            Set.of(
                    "gate.pressure-test-missing",
                    "gate.critical-assumption-missing",
                    "gate.critical-assumption-unsupported",
                    "gate.participants-too-few"),
            DutyKind.GATE_METRICS,
            Set.of("gate.outcome-metric-missing", "gate.input-metric-missing"),
            DutyKind.GATE_OUTCOME,
            Set.of("gate.outcome-metric-missing"),
            DutyKind.GATE_OWNER,
            Set.of("gate.owner-missing", "gate.seat-missing"),
            DutyKind.GATE_NARRATIVE,
            Set.of("gate.narrative-section-missing", "gate.press-release-too-long", "gate.faq-too-long")));

    private static final Set<String> ORIGIN_SHOWN = Set.of("origin.signal-missing", "origin.outside-evidence-missing");

    static Stream<Duty> of(BetStory bet) {
        var duties = new GateDuties(bet);
        return Stream.of(
                        bet.each(DecisionRecorded.class, duties::committed),
                        bet.each(BetProposed.class, duties::proposed),
                        bet.each(PressureTestConcluded.class, duties::concluded))
                .flatMap(each -> each)
                .flatMap(each -> each);
    }

    private Stream<Duty> committed(DecisionRecorded e, RecordedEvent recorded) {
        return e.outcome() != DecisionOutcome.COMMIT
                ? Stream.empty()
                : LINES.entrySet().stream().map(line -> {
                    String what = "Commit with what the gate asks for";
                    Debt debt = debt(line.getKey(), e.decision().value(), what, recorded);
                    return bet.reckoning().duty(debt, passed(recorded, line.getValue()), by(recorded, DutyRole.LEADER));
                });
    }

    private Stream<Duty> proposed(BetProposed e, RecordedEvent recorded) {
        if (e.origin() != Origin.CUSTOMER) {
            return Stream.empty();
        }
        Debt debt = debt(DutyKind.ORIGIN, bet.life().bet().value(), "Propose with a dated customer signal", recorded);
        return Stream.of(bet.reckoning().duty(debt, passed(recorded, ORIGIN_SHOWN), by(recorded, DutyRole.PROPOSER)));
    }

    private Stream<Duty> concluded(PressureTestConcluded e, RecordedEvent recorded) {
        if (bet.pictureAfter(recorded).headline().origin() != Origin.SKILLS) {
            return Stream.empty();
        }
        Debt debt = debt(DutyKind.ORIGIN, e.test().value(), "Conclude the test with evidence from outside", recorded);
        return Stream.of(bet.owedByOwner(debt, passed(recorded, ORIGIN_SHOWN)));
    }

    private Debt debt(DutyKind kind, String subject, String what, RecordedEvent recorded) {
        return bet.debt(kind, subject, what, bet.reckoning().recordedOn(recorded), recorded);
    }

    private static Debtor by(RecordedEvent recorded, DutyRole role) {
        return new Debtor(recorded.context().by(), role);
    }

    private Outcome passed(RecordedEvent recorded, Set<String> codes) {
        return waiver(recorded, codes).<Outcome>map(Missed::new).orElse(new Done(recorded));
    }

    private Optional<RecordedEvent> waiver(RecordedEvent recorded, Set<String> codes) {
        String command = recorded.context().commandId();
        return bet.life().history().events().stream()
                .filter(event -> event.context().commandId().equals(command)
                        && event.event() instanceof PolicyOverridden override
                        && codes(override).stream().anyMatch(codes::contains))
                .findFirst();
    }

    private static List<String> codes(PolicyOverridden override) {
        return override.values().stream().map(Waived::code).toList();
    }
}
