package dev.throughline.command.bet.state;

import dev.throughline.events.AssumptionId;
import dev.throughline.events.EvidenceId;
import dev.throughline.events.PressureTestId;
import dev.throughline.events.bet.AssumptionVerdict;
import dev.throughline.events.bet.EvidenceEvent;
import dev.throughline.events.bet.EvidenceEvent.AssumptionStated;
import dev.throughline.events.bet.EvidenceEvent.EvidenceRecorded;
import dev.throughline.events.bet.EvidenceEvent.PressureTestConcluded;
import dev.throughline.events.bet.EvidenceEvent.PressureTestStarted;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What is assumed of a bet, and what pressure tests showed. */
public record Evidence(
        Map<AssumptionId, Assumption> assumptions,
        Map<PressureTestId, Test> tests,
        Map<EvidenceId, EvidenceRecorded> pieces) {
    static final Evidence NONE = new Evidence(Map.of(), Map.of(), Map.of());

    /** @param judged the last verdict on it; null before the first */
    public record Assumption(AssumptionStated as, @Nullable AssumptionVerdict judged) {}

    public record Test(PressureTestStarted as, boolean concluded) {}

    Evidence after(EvidenceEvent event) {
        return switch (event) {
            case AssumptionStated e ->
                new Evidence(Copies.with(assumptions, e.assumption(), new Assumption(e, null)), tests, pieces);
            case PressureTestStarted e ->
                new Evidence(assumptions, Copies.with(tests, e.test(), new Test(e, false)), pieces);
            case EvidenceRecorded e -> new Evidence(assumptions, tests, Copies.with(pieces, e.evidence(), e));
            case PressureTestConcluded e -> concluded(e);
        };
    }

    private Evidence concluded(PressureTestConcluded e) {
        Map<AssumptionId, Assumption> judged = new LinkedHashMap<>(assumptions);
        e.verdicts()
                .forEach(verdict -> judged.computeIfPresent(
                        verdict.assumption(), (id, assumption) -> new Assumption(assumption.as(), verdict.verdict())));
        return new Evidence(
                Collections.unmodifiableMap(judged),
                Copies.change(tests, e.test(), test -> new Test(test.as(), true)),
                pieces);
    }

    /** People from outside who took part; of a cohort that shows up in several pieces, the largest number counts once. */
    public int externalParticipants() {
        return pieces.values().stream()
                .collect(Collectors.toMap(EvidenceRecorded::cohort, EvidenceRecorded::externalParticipants, Math::max))
                .values()
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }
}
