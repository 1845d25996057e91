package dev.throughline.query.decisions;

import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.Door;
import dev.throughline.query.picture.Consequence;
import dev.throughline.query.picture.Request.Opinion;
import dev.throughline.query.picture.Retrospective;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A decision, whole. */
@Schema(description = "A decision, whole.")
record LoggedDecision(
        @Schema(description = "Its id, unique in the bet.") String decision,
        @Schema(description = "The bet's id.") String bet,
        @Schema(description = "What the bet is called.") String title,
        @Schema(description = "The bet's portfolio.") String portfolio,
        @Schema(description = "What was decided.") DecisionOutcome outcome,

        @Schema(
                description = "The door that counted: that of the requests it answers, else the bet's at that time; of"
                        + " several the one that cannot be walked back.")
        Door door,

        @Schema(description = "The day it was made, in the portfolio's zone.")
        LocalDate decidedOn,

        @Schema(description = "When it took effect.") Instant effectiveAt,
        @Schema(description = "When it was recorded.") Instant recordedAt,
        @Schema(description = "Who recorded it.") String actor,

        @Schema(description = "For whom it was recorded, if not for the actor.") @Nullable
        String onBehalfOf,

        @Schema(description = "Why.") String rationale,

        @Schema(description = "What else was on the table, and why not.")
        List<String> alternativesRejected,

        @Schema(description = "What a trade-off gave up.") @Nullable
        String gaveUp,

        @Schema(description = "The other bets of a trade-off.")
        List<String> versus,

        @Schema(description = "What it rests on.") List<String> evidence,

        @Schema(description = "The ids that it says it answers.")
        List<String> answers,

        @Schema(
                description = "What it was the first to answer, in the order in which it arose: also the request of its"
                        + " own id, and planned reviews, which any decision but a trade-off answers.")
        List<AnsweredOccasion> answered,

        @Schema(
                description = "Days of 86,400 s from the earliest of what it answered to its effectiveAt; none if it"
                        + " answered nothing.")
        @Nullable
        BigDecimal latencyDays,

        @Schema(description = "Who agreed or disagreed with what was asked, word for word, in order.")
        List<Opinion> approvals,

        @Schema(description = "What it did to the bet; nothing for a trade-off.") @Nullable
        Consequence consequence,

        @Schema(description = "The rules that a leader waived for it.")
        List<WaivedRule> waived,

        @Schema(description = "Why rules were waived because it predates them; none if it does not.") @Nullable
        String historic,

        @Schema(description = "How people looked back at it, in order.")
        List<Retrospective> retrospectives) {}
