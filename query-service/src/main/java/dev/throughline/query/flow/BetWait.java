package dev.throughline.query.flow;

import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.query.figures.Figures;
import dev.throughline.query.figures.KaplanMeier.Lasted;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.Happened;
import dev.throughline.query.picture.Stage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long a bet waited for its first COMMIT or KILL. */
@Schema(description = "How long a bet waited for its first COMMIT or KILL.")
record BetWait(
        @Schema(description = "The bet's id.") String bet,
        @Schema(description = "What it is called.") String title,
        @Schema(description = "Its portfolio.") String portfolio,
        @Schema(description = "When it was proposed.") Instant started,

        @Schema(description = "When the decision took effect; none if there is none.") @Nullable
        Instant decidedAt,

        @Schema(description = "COMMIT or KILL; none if there is neither.") @Nullable
        DecisionOutcome outcome,

        @Schema(
                description = "Up to when it is known to have waited without a decision: when it was withdrawn or"
                        + " graduated, else asOf; none if it was decided.")
        @Nullable
        Instant censoredAt,

        @Schema(description = "Days of 86,400 s from started to decidedAt or censoredAt.")
        BigDecimal days,

        @Schema(description = "The bet's stage.") Stage stage) {

    static BetWait of(BetLife bet, Instant now) {
        Instant started = bet.pictures().getFirst().proposedAt();
        Optional<Happened<DecisionRecorded>> decided = bet.all(DecisionRecorded.class).stream()
                .filter(each -> each.event().outcome() == DecisionOutcome.COMMIT
                        || each.event().outcome() == DecisionOutcome.KILL)
                .findFirst();
        Instant end = decided.map(Happened::effectiveAt).or(bet::endedAt).orElse(now);
        return new BetWait(
                bet.bet().value(),
                bet.last().headline().title(),
                bet.last().headline().portfolio().value(),
                started,
                decided.map(Happened::effectiveAt).orElse(null),
                decided.map(each -> each.event().outcome()).orElse(null),
                decided.isPresent() ? null : end,
                Figures.days(Duration.between(started, end)),
                bet.last().stage());
    }

    Lasted lasted() {
        return Waits.lasted(started, decidedAt, censoredAt);
    }
}
