package dev.throughline.query.review;

import dev.throughline.query.review.deck.Deck;
import dev.throughline.query.review.meeting.Closing;
import dev.throughline.query.review.meeting.ReviewAction;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The weekly business review of one week. */
@Schema(description = "The weekly business review of one week.")
record ReviewReport(
        @Schema(description = "The portfolio's id.") String portfolio,

        @Schema(description = "The ISO week of its end minus three days.", example = "2026-W47")
        String week,

        @Schema(description = "The first day of the week.") LocalDate start,

        @Schema(description = "E, the last day of the week.")
        LocalDate end,

        @Schema(description = "The day by which it is to be closed: E + 3 working days, without holidays.")
        LocalDate dueBy,

        @Schema(description = "How it was closed; none while it is open.") @Nullable
        Closing closing,

        @Schema(
                description =
                        "Whether the closing was recorded by the day it was due; none while it is open and not yet"
                                + " late.")
        @Nullable
        Boolean onTime,

        @Schema(description = "The canonical form of the deck below; what closes the review as 'deckFormat'.")
        int deckFormat,

        @Schema(
                description = "SHA-256 of the canonical form of the deck below; what closes the review as 'deckHash'.",
                example = "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08")
        String deckHash,

        @Schema(
                description = "The log position up to which the deck below was made; what closes the review as"
                        + " 'logPosition'. Of a closed review it is the frozen one.")
        long logPosition,

        @Schema(description = "The instant that the deck below shows as true.")
        Instant deckAsOf,

        @Schema(
                description =
                        "Whether the deck below has the hash that the review was closed with. With live=true: whether"
                                + " nothing has changed since. None while it is open, or when it was closed with a canonical form"
                                + " that is not known here.")
        @Nullable
        Boolean verified,

        @Schema(description = "The deck: frozen once the review is closed, unless live=true.")
        Deck deck,

        @Schema(description = "The deck's exceptions with what their owners say; unexplained ones first.")
        List<ReviewException> exceptions,

        @Schema(
                description =
                        "What this review assigned, and what earlier ones assigned that is still open, by week and"
                                + " as assigned.")
        List<ReviewAction> actions) {}
