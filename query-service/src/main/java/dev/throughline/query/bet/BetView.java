package dev.throughline.query.bet;

import dev.throughline.events.bet.Door;
import dev.throughline.events.bet.Horizon;
import dev.throughline.events.bet.InnovationType;
import dev.throughline.events.bet.Origin;
import dev.throughline.events.bet.Signal;
import dev.throughline.events.bet.Window;
import dev.throughline.query.picture.Flag;
import dev.throughline.query.picture.Money;
import dev.throughline.query.picture.Stage;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One bet, whole. */
@Schema(description = "One bet, whole.")
record BetView(
        @Schema(description = "Its id.", example = "instant-checkout")
        String id,

        @Schema(description = "Its portfolio.", example = "payments")
        String portfolio,

        @Schema(description = "What it is called.") String title,
        @Schema(description = "For whom it is.") String customer,
        @Schema(description = "What hurts them today.") String problem,

        @Schema(description = "What they will have that they lack today.")
        String benefit,

        @Schema(description = "The objective it serves, if it serves one.") @Nullable
        String objective,

        @Schema(description = "How far from today's business it reaches.")
        InnovationType innovationType,

        @Schema(description = "Whether its decisions can be walked back.")
        Door door,

        @Schema(description = "Whether it needs an owner who does nothing else.")
        boolean critical,

        @Schema(description = "Where it came from.") Origin origin,

        @Schema(description = "What a customer said or did that led to it.") @Nullable
        Signal signal,

        @Schema(description = "The bet that it revives.") @Nullable
        String supersedes,

        @Schema(description = "Similar killed bets that the proposer knew of.")
        List<String> acknowledgedKilled,

        @Schema(description = "When it was proposed.") Instant proposedAt,
        @Schema(description = "How far it has come.") Stage stage,

        @Schema(description = "The stages it has been in, in order; the last one lasts.")
        List<StagePeriod> stages,

        @Schema(description = "Where on the roadmap it stands.")
        Horizon horizon,

        @Schema(description = "When it is meant to run; none if nobody said.") @Nullable
        Window window,

        @Schema(description = "Its moves on the roadmap, in order.")
        List<Placement> placements,

        @Schema(description = "Who answers for it; none if nobody does.") @Nullable
        Ownership owner,

        @Schema(description = "Who answered for it before, in order.")
        List<Ownership> formerOwners,

        @Schema(description = "The decisions about it, in order.")
        List<Decision> decisions,

        @Schema(description = "What it may cost in all; none before a commit.") @Nullable
        Money budgetCap,

        @Schema(description = "The day by which it is decided about again.") @Nullable
        LocalDate nextReviewBy,

        @Schema(description = "What it has cost so far.") Money spent,

        @Schema(description = "The same by category; one without spend is left out.")
        List<Spend> spendByCategory,

        @Schema(description = "What is remarkable besides the stage.")
        List<Flag> flags,

        @Schema(description = "Whether some of its history predates the mechanisms.")
        boolean imported,

        @Schema(description = "Why rules were waived for that history; none if it was not imported.") @Nullable
        String importedReason,

        @Schema(description = "The version of the bet that this shows.", example = "7")
        long version,

        @Schema(description = "When the last event it shows was true.")
        Instant effectiveAt) {}
