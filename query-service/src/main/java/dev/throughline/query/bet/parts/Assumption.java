package dev.throughline.query.bet.parts;

import dev.throughline.events.AssumptionId;
import dev.throughline.events.bet.AssumptionVerdict;
import dev.throughline.events.bet.EvidenceEvent.AssumptionStated;
import dev.throughline.events.bet.EvidenceEvent.EvidenceRecorded;
import dev.throughline.events.bet.EvidenceEvent.PressureTestConcluded;
import dev.throughline.events.bet.EvidenceEvent.Verdict;
import dev.throughline.events.bet.Risk;
import dev.throughline.query.picture.Happened;
import dev.throughline.query.picture.History;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must be true for a bet to work, and what real users showed of it. */
public record Assumption(
        @Schema(description = "Its id, unique in the bet.") String assumption,
        @Schema(description = "What must be true.") String text,

        @Schema(description = "Which risk it is about.") Risk risk,

        @Schema(description = "Whether the bet fails if it is not true.")
        boolean critical,

        @Schema(description = "When it was stated.") Instant statedAt,

        @Schema(description = "How it was last judged; none before a pressure test judged it.") @Nullable
        AssumptionVerdict verdict,

        @Schema(description = "What was seen or heard about it, in order.")
        List<Evidence> evidence) {

    /** In the order in which they were stated. */
    public static List<Assumption> of(History bet) {
        return bet.all(AssumptionStated.class).stream()
                .map(stated -> of(stated, bet))
                .toList();
    }

    private static Assumption of(Happened<AssumptionStated> stated, History bet) {
        AssumptionStated e = stated.event();
        return new Assumption(
                e.assumption().value(),
                e.text(),
                e.risk(),
                e.critical(),
                stated.effectiveAt(),
                lastVerdict(e.assumption(), bet),
                bet.all(EvidenceRecorded.class).stream()
                        .filter(recorded -> recorded.event().assumption().equals(e.assumption()))
                        .map(Evidence::of)
                        .toList());
    }

    private static @Nullable AssumptionVerdict lastVerdict(AssumptionId assumption, History bet) {
        return bet.all(PressureTestConcluded.class).stream()
                .flatMap(concluded -> concluded.event().verdicts().stream())
                .filter(verdict -> verdict.assumption().equals(assumption))
                .reduce((earlier, later) -> later)
                .map(Verdict::verdict)
                .orElse(null);
    }
}
