package dev.throughline.query.flow;

import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.events.bet.Door;
import dev.throughline.query.figures.Figures;
import dev.throughline.query.figures.KaplanMeier.Lasted;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.Happened;
import dev.throughline.query.picture.Occasion;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How long a request, a firing or a review that fell due waited for its decision. */
@Schema(description = "How long a request, a firing or a review that fell due waited for its decision.")
record OccasionWait(
        @Schema(description = "The id of the request, the firing or the review; unique in the bet.")
        String id,

        @Schema(description = "Why a decision was asked for.")
        Occasion.Kind kind,

        @Schema(description = "The bet's id.") String bet,
        @Schema(description = "What the bet is called.") String title,
        @Schema(description = "The bet's portfolio.") String portfolio,

        @Schema(
                description =
                        "The door that counts: the request's, else the bet's when it was decided, or now if it is open.")
        Door door,

        @Schema(description = "When it arose.") Instant started,

        @Schema(description = "When the first decision that answers it took effect; none if there is none.") @Nullable
        Instant decidedAt,

        @Schema(description = "That decision; none if there is none.") @Nullable
        String decision,

        @Schema(
                description = "Up to when it is known to have waited: when its bet ended without an answer, else asOf;"
                        + " none if it was decided.")
        @Nullable
        Instant censoredAt,

        @Schema(description = "Days of 86,400 s from started to decidedAt or censoredAt.")
        BigDecimal days) {

    static Stream<OccasionWait> of(BetLife bet, Instant now) {
        return Occasion.of(bet).stream().map(each -> of(bet, each, now));
    }

    private static OccasionWait of(BetLife bet, Occasion occasion, Instant now) {
        Happened<DecisionRecorded> answer = occasion.answer();
        return new OccasionWait(
                occasion.id(),
                occasion.kind(),
                bet.bet().value(),
                bet.last().headline().title(),
                bet.last().headline().portfolio().value(),
                occasion.door(),
                occasion.arose(),
                answer == null ? null : answer.effectiveAt(),
                answer == null ? null : answer.event().decision().value(),
                answer == null ? occasion.until(now) : null,
                Figures.days(occasion.waited(now)));
    }

    Lasted lasted() {
        return Waits.lasted(started, decidedAt, censoredAt);
    }
}
