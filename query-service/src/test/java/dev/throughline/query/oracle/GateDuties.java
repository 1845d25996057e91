package dev.throughline.query.oracle;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.events.bet.DecisionEvent.PolicyOverridden;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.EvidenceEvent.PressureTestConcluded;
import dev.throughline.events.bet.Origin;
import dev.throughline.events.bet.ProposalEvent.BetProposed;
import dev.throughline.query.oracle.Duty.About;
import dev.throughline.query.oracle.Duty.Debtor;
import dev.throughline.query.oracle.Duty.End;
import dev.throughline.query.oracle.Duty.How;
import dev.throughline.query.oracle.Duty.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What passed a gate, on the day of its recording: by itself, or because a leader waived a line of it. */
record GateDuties(BetFacts bet, Past past) {
    private static final List<String> EVIDENCE = List.of(
            "gate.pressure-test-missing",
            "gate.critical-assumption-missing",
            "gate.critical-assumption-unsupported",
            "gate.participants-too-few");
    private static final List<String> METRICS = List.of("gate.outcome-metric-missing", "gate.input-metric-missing");
    private static final List<String> OWNER = List.of("gate.owner-missing", "gate.seat-missing");
    private static final List<String> NARRATIVE =
            List.of("gate.narrative-section-missing", "gate.press-release-too-long", "gate.faq-too-long");
    private static final List<String> ORIGIN = List.of("origin.signal-missing", "origin.outside-evidence-missing");

    List<Duty> all() {
        List<Duty> duties = new ArrayList<>();
        for (RecordedEvent event : bet.events()) {
            if (event.event() instanceof DecisionRecorded e && e.outcome() == DecisionOutcome.COMMIT) {
                String id = e.decision().value();
                duties.add(commit(Kind.GATE_EVIDENCE, id, EVIDENCE, event));
                duties.add(commit(Kind.GATE_METRICS, id, METRICS, event));
                duties.add(commit(Kind.GATE_OUTCOME, id, List.of("gate.outcome-metric-missing"), event));
                duties.add(commit(Kind.GATE_OWNER, id, OWNER, event));
                duties.add(commit(Kind.GATE_NARRATIVE, id, NARRATIVE, event));
            } else if (event.event() instanceof BetProposed e && e.origin() == Origin.CUSTOMER) {
                String what = "Propose with a dated customer signal";
                duties.add(duty(Kind.ORIGIN, bet.id(), what, ORIGIN, event, new Debtor(Duty.by(event), "PROPOSER")));
            } else if (event.event() instanceof PressureTestConcluded e
                    && bet.proposal().origin() == Origin.SKILLS) {
                String what = "Conclude the test with evidence from outside";
                duties.add(duty(Kind.ORIGIN, e.test().value(), what, ORIGIN, event, null));
            }
        }
        return duties;
    }

    private Duty commit(Kind kind, String decision, List<String> codes, RecordedEvent event) {
        String what = "Commit with what the gate asks for";
        return duty(kind, decision, what, codes, event, new Debtor(Duty.by(event), "LEADER"));
    }

    /** @param debtor none if it is the owner */
    private Duty duty(
            Kind kind, String subject, String what, List<String> codes, RecordedEvent event, @Nullable Debtor debtor) {
        Almanac almanac = Almanac.of(bet.proposal().portfolio().value(), past);
        LocalDate day = almanac.day(event.recordedAt());
        RecordedEvent waiver = waiver(codes, event);
        End end = waiver == null ? End.done(event) : new End(How.MISSED, waiver);
        String portfolio = bet.proposal().portfolio().value();
        return new Duty(
                kind,
                new About(portfolio, bet, null, null, subject, what, bet.imported()),
                day,
                event.recordedAt(),
                end,
                debtor == null ? BetDuties.owner(day, end, bet, past) : debtor,
                almanac);
    }

    /** Recorded by the same command. */
    private @Nullable RecordedEvent waiver(List<String> codes, RecordedEvent event) {
        for (RecordedEvent other : bet.events()) {
            if (other.context().commandId().equals(event.context().commandId())
                    && other.event() instanceof PolicyOverridden e
                    && e.values().stream().anyMatch(value -> codes.contains(value.code()))) {
                return other;
            }
        }
        return null;
    }
}
