package dev.throughline.query.bet.parts;

import dev.throughline.events.AssumptionId;
import dev.throughline.events.PressureTestId;
import dev.throughline.events.bet.AssumptionVerdict;
import dev.throughline.events.bet.EvidenceEvent.EvidenceRecorded;
import dev.throughline.events.bet.EvidenceEvent.PressureTestConcluded;
import dev.throughline.events.bet.EvidenceEvent.PressureTestStarted;
import dev.throughline.query.picture.Happened;
import dev.throughline.query.picture.History;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A test of assumptions with people from outside. */
public record PressureTest(
        @Schema(description = "Its id, unique in the bet.") String test,
        @Schema(description = "How it is tested.") String method,

        @Schema(description = "The revision of the PR/FAQ that is tested.")
        int narrativeRevision,

        @Schema(description = "What it is to find out: ids of assumptions.")
        List<String> assumptions,

        @Schema(description = "When it began.") Instant startedAt,

        @Schema(description = "How many people from outside took part, each cohort at its largest and once.")
        int externalParticipants,

        @Schema(description = "When it ended; none while it runs.") @Nullable
        Instant concludedAt,

        @Schema(description = "How it judged each assumption; empty while it runs.")
        List<JudgedAssumption> verdicts,

        @Schema(description = "What was learned; none while it runs.") @Nullable
        String summary) {

    /** How a test judged one assumption. */
    public record JudgedAssumption(
            @Schema(description = "The assumption's id.") String assumption,

            @Schema(description = "What the test says of it.")
            AssumptionVerdict verdict) {}

    /** In the order in which they began. */
    public static List<PressureTest> of(History bet) {
        return bet.all(PressureTestStarted.class).stream()
                .map(started -> of(started, bet))
                .toList();
    }

    private static PressureTest of(Happened<PressureTestStarted> started, History bet) {
        PressureTestStarted e = started.event();
        Happened<PressureTestConcluded> end = bet.all(PressureTestConcluded.class).stream()
                .filter(concluded -> concluded.event().test().equals(e.test()))
                .findFirst()
                .orElse(null);
        return new PressureTest(
                e.test().value(),
                e.method(),
                e.narrativeRevision(),
                e.assumptions().stream().map(AssumptionId::value).toList(),
                started.effectiveAt(),
                participants(e.test(), bet),
                end == null ? null : end.effectiveAt(),
                end == null ? List.of() : verdicts(end.event()),
                end == null ? null : end.event().summary());
    }

    private static int participants(PressureTestId test, History bet) {
        Collection<Integer> largest = bet.all(EvidenceRecorded.class).stream()
                .map(Happened::event)
                .filter(e -> e.test().equals(test))
                .collect(Collectors.toMap(EvidenceRecorded::cohort, EvidenceRecorded::externalParticipants, Math::max))
                .values();
        return largest.stream().mapToInt(Integer::intValue).sum();
    }

    private static List<JudgedAssumption> verdicts(PressureTestConcluded end) {
        return end.verdicts().stream()
                .map(each -> new JudgedAssumption(each.assumption().value(), each.verdict()))
                .toList();
    }
}
