package dev.throughline.query.verification;

import dev.throughline.query.intake.ParkedStream;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a verification of the read models came to. */
@Schema(description = "What a verification of the read models came to; the last line of its answer.")
record VerificationResult(
        @Schema(description = "Whether everything that was checked is what the events give.")
        boolean clean,

        @Schema(description = "The log position up to which the read models are complete.", example = "4711")
        long position,

        @Schema(description = "How much was checked.") List<Checked> checked,

        @Schema(description = "What differs, check by check, the first place first; at most 100 of each kind.")
        List<Finding> findings,

        @Schema(description = "How many further findings there are.")
        long more,

        @Schema(description = "The events that operators left out of the read models, in order of the log.")
        List<SkippedEvent> skipped,

        @Schema(description = "The streams that stand still, oldest first, at most 100; what is behind is not judged.")
        List<ParkedStream> parked,

        @Schema(description = "What could not be checked, and why.")
        List<String> notes) {

    /** How much of something was checked. */
    @Schema(name = "CheckedThings", description = "How much of something was checked.")
    record Checked(
            @Schema(description = "What: rows, events, closed decks.", example = "rows")
            String subject,

            @Schema(description = "How many.", example = "5210")
            long things) {}

    /** An event that an operator left out. */
    @Schema(description = "An event that an operator left out of the read models.")
    record SkippedEvent(
            @Schema(description = "The stream it belongs to.", example = "bet/instant-checkout")
            String stream,

            @Schema(description = "Which event of the stream it is, from 1.", example = "3")
            long sequence,

            @Schema(description = "Its position in the log.", example = "4711")
            long position,

            @Schema(description = "The type and version of the event.", example = "bet.spend-recorded.v1")
            String type,

            @Schema(description = "The operator who left it out.") @Nullable
            String by,

            @Schema(description = "Why they did, in their words.") @Nullable
            String reason) {}
}
