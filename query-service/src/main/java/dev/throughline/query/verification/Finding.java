package dev.throughline.query.verification;

import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/** Something that is not what the events give. */
@Schema(description = "Something that is not what the events give.")
public record Finding(
        @Schema(description = "What is wrong.") Kind kind,

        @Schema(description = "The stream that it is about.", example = "bet/instant-checkout") @Nullable
        String stream,

        @Schema(description = "The table where it stands.", example = "roadmap_row")
        String table,

        @Schema(description = "Which row it is, by its key.", example = "bet=instant-checkout, version=3")
        String row,

        @Schema(description = "What stands there and what the events give, for people.")
        String words) {

    /** What is wrong. */
    public enum Kind {
        /** A stored event cannot be read, or cannot be applied any more. */
        EVENT_UNREADABLE,
        /** A column of a stored event is not what the event itself says. */
        EVENT_CHANGED,
        /** A stream's events do not follow one another, and nobody skipped one. */
        EVENT_MISSING,
        /** What is kept of a stream's version or of recording times is not what its events give. */
        STANDING_CHANGED,
        /** A row is not what folding the events gives. */
        ROW_CHANGED,
        /** Folding the events gives a row that is not there. */
        ROW_MISSING,
        /** A row is there that folding the events does not give. */
        ROW_ADDED,
        /** The deck of a closed week, made again, does not have the hash with which it was closed. */
        DECK_CHANGED
    }
}
