package dev.throughline.query.bet.parts;

import dev.throughline.events.bet.EvidenceEvent.EvidenceRecorded;
import dev.throughline.events.bet.Finding;
import dev.throughline.query.picture.Happened;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a pressure test showed of an assumption. */
public record Evidence(
        @Schema(description = "Its id, unique in the bet.") String evidence,

        @Schema(description = "The pressure test it came from.")
        String test,

        @Schema(description = "The group of people it came from; a cohort counts once.")
        String cohort,

        @Schema(description = "How many of them are from outside.")
        int externalParticipants,

        @Schema(description = "What it says of the assumption.")
        Finding finding,

        @Schema(description = "What was seen or heard.") String summary,

        @Schema(description = "Where the whole of it is kept.") @Nullable
        String uri,

        @Schema(description = "SHA-256 of what is kept there, lower-case hex.") @Nullable
        String sha256,

        @Schema(description = "When it was recorded as true.")
        Instant effectiveAt) {

    static Evidence of(Happened<EvidenceRecorded> recorded) {
        EvidenceRecorded e = recorded.event();
        return new Evidence(
                e.evidence().value(),
                e.test().value(),
                e.cohort(),
                e.externalParticipants(),
                e.finding(),
                e.summary(),
                e.uri(),
                e.sha256(),
                recorded.effectiveAt());
    }
}
