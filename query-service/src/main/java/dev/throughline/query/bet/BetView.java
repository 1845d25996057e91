package dev.throughline.query.bet;

import dev.throughline.events.bet.Door;
import dev.throughline.events.bet.Horizon;
import dev.throughline.events.bet.InnovationType;
import dev.throughline.events.bet.Origin;
import dev.throughline.events.bet.Signal;
import dev.throughline.events.bet.Window;
import dev.throughline.query.bet.narrative.Narrative;
import dev.throughline.query.bet.narrative.Revision;
import dev.throughline.query.bet.parts.Assumption;
import dev.throughline.query.bet.parts.CrewMember;
import dev.throughline.query.bet.parts.Criterion;
import dev.throughline.query.bet.parts.Decision;
import dev.throughline.query.bet.parts.Grant;
import dev.throughline.query.bet.parts.Ownership;
import dev.throughline.query.bet.parts.Placement;
import dev.throughline.query.bet.parts.PressureTest;
import dev.throughline.query.bet.parts.RecentValues;
import dev.throughline.query.bet.parts.Spend;
import dev.throughline.query.picture.Dependency;
import dev.throughline.query.picture.Flag;
import dev.throughline.query.picture.Forecast;
import dev.throughline.query.picture.Money;
import dev.throughline.query.picture.Request;
import dev.throughline.query.picture.Retrospective;
import dev.throughline.query.picture.Stage;
import dev.throughline.query.picture.StagePeriod;
import dev.throughline.query.picture.SuccessMetric;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One bet, whole. */
@Schema(description = "One bet, whole.")
public record BetView(
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

        @Schema(description = "The decisions that were asked for, in order.")
        List<Request> requests,

        @Schema(description = "How people looked back at decisions, in order.")
        List<Retrospective> retrospectives,

        @Schema(description = "Its PR/FAQ as it was last written; none before it was.") @Nullable
        Narrative narrative,

        @Schema(description = "The revisions of its PR/FAQ, in order.")
        List<Revision> revisions,

        @Schema(description = "How its success is measured.")
        List<SuccessMetric> metrics,

        @Schema(description = "What was observed of its metrics in their last periods.")
        List<RecentValues> recentValues,

        @Schema(description = "What must be true for it to work, and what was seen of that.")
        List<Assumption> assumptions,

        @Schema(description = "The tests with people from outside, in order.")
        List<PressureTest> pressureTests,

        @Schema(description = "What should stop it, said in advance; amendments beside what they amend.")
        List<Criterion> criteria,

        @Schema(description = "How likely people took its claims to be.")
        List<Forecast> forecasts,

        @Schema(description = "The bets that it needs.") List<Dependency> dependencies,

        @Schema(description = "Who is or was allocated to it.")
        List<CrewMember> crew,

        @Schema(description = "Money that was set aside for it, in order.")
        List<Grant> funding,

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
