package dev.throughline.query.bet.narrative;

import dev.throughline.events.bet.NarrativeEvent.NarrativeRevised;
import dev.throughline.query.picture.Happened;
import dev.throughline.query.picture.History;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** That a PR/FAQ was revised, without its text. */
@Schema(description = "That a PR/FAQ was revised, without its text.")
public record Revision(
        @Schema(description = "Its number, from 1.") int revision,
        @Schema(description = "When it was written.") Instant revisedAt,
        @Schema(description = "When it was recorded.") Instant recordedAt,
        @Schema(description = "Who wrote it.") String actor,

        @Schema(description = "Why, in words, if somebody said.") @Nullable
        String reason,

        @Schema(description = "How many words the press release has.")
        int pressReleaseWords,

        @Schema(description = "How many words the FAQ has.") int faqWords,

        @Schema(description = "How many sections are missing.")
        int missing) {

    /** All of them, in order. */
    public static List<Revision> of(History bet) {
        return bet.all(NarrativeRevised.class).stream().map(Revision::of).toList();
    }

    private static Revision of(Happened<NarrativeRevised> revised) {
        NarrativeRevised e = revised.event();
        return new Revision(
                e.revision(),
                revised.effectiveAt(),
                revised.recordedAt(),
                revised.context().by().value(),
                revised.context().reason(),
                Narrative.words(e, true),
                Narrative.words(e, false),
                Narrative.missing(e).size());
    }
}
