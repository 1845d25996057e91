package dev.throughline.query.graveyard;

import dev.throughline.events.bet.DecisionEvent.BetKilled;
import dev.throughline.events.bet.InnovationType;
import dev.throughline.events.bet.KillReason;
import dev.throughline.query.calendar.WorkingDays;
import dev.throughline.query.history.Homes.Home;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.BetPicture;
import dev.throughline.query.picture.Happened;
import dev.throughline.query.picture.Money;
import dev.throughline.query.picture.Stage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A killed bet: why, what it taught, how long it lived and what it cost. */
@Schema(description = "A killed bet: why, what it taught, how long it lived and what it cost.")
record Grave(
        @Schema(description = "Its portfolio.") String portfolio,
        @Schema(description = "The bet's id.") String bet,
        @Schema(description = "What it is called.") String title,

        @Schema(
                description = "How similar its title is to the text asked for: the trigrams that both have ÷ those that"
                        + " either has (as PostgreSQL's pg_trgm defines it), from 0 to 1. None without a text.")
        @Nullable
        BigDecimal similarity,

        @Schema(description = "How far it reached in the end.")
        InnovationType innovationType,

        @Schema(description = "The decision that killed it.")
        String decision,

        @Schema(description = "Why.") KillReason reason,

        @Schema(description = "What was learned that the next bet should know.")
        String learnings,

        @Schema(description = "When it was proposed.") Instant proposedAt,
        @Schema(description = "When it was killed.") Instant killedAt,

        @Schema(description = "The day of that, in the portfolio's zone.")
        LocalDate killedOn,

        @Schema(description = "Calendar days from the day of the proposal to the day on which it was killed.")
        int daysLived,

        @Schema(description = "The stage that it was in when it was killed.")
        Stage diedIn,

        @Schema(description = "All that was spent on it, as recorded by the moment.")
        Money spent,

        @Schema(
                description =
                        "FTE-weeks, from the first allocation to the day of asOf in its portfolio: Σ over working days of"
                                + " fraction × contracted FTE of everybody allocated, ÷ 5. Allocations are intent, not"
                                + " timesheets.")
        BigDecimal fteWeeks,

        @Schema(description = "The bets that took it up again, by id; of those that you may see.")
        List<String> supersededBy) {

    /**
     * @param bet a killed one
     * @param fteDays that went into it
     */
    static Grave of(
            BetLife bet, @Nullable BigDecimal similarity, Home home, BigDecimal fteDays, List<String> supersededBy) {
        Happened<BetKilled> killed = bet.all(BetKilled.class).getFirst();
        BetPicture last = bet.last();
        LocalDate killedOn = home.calendar().day(killed.effectiveAt());
        return new Grave(
                last.headline().portfolio().value(),
                last.bet().value(),
                last.headline().title(),
                similarity,
                last.headline().innovationType(),
                killed.event().decision().value(),
                killed.event().reasonCode(),
                killed.event().learnings(),
                last.proposedAt(),
                killed.effectiveAt(),
                killedOn,
                (int) ChronoUnit.DAYS.between(home.calendar().day(last.proposedAt()), killedOn),
                before(bet, killed).stage(),
                home.money(last.funding().spent()),
                WorkingDays.weeks(fteDays),
                supersededBy);
    }

    private static BetPicture before(BetLife bet, Happened<BetKilled> killed) {
        int index = bet.history().events().indexOf(killed.recorded());
        return bet.pictures().get(Math.max(0, index - 1));
    }
}
