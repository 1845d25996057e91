package dev.throughline.query.roadmap;

import dev.throughline.events.bet.Door;
import dev.throughline.events.bet.Horizon;
import dev.throughline.events.bet.InnovationType;
import dev.throughline.events.bet.Origin;
import dev.throughline.events.bet.Window;
import dev.throughline.query.picture.BetPicture;
import dev.throughline.query.picture.Dependency;
import dev.throughline.query.picture.Flag;
import dev.throughline.query.picture.LastDecision;
import dev.throughline.query.picture.Money;
import dev.throughline.query.picture.Owner;
import dev.throughline.query.picture.Stage;
import dev.throughline.query.picture.SuccessMetric;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A bet on the roadmap. */
@Schema(description = "A bet on the roadmap.")
record RoadmapItem(
        @Schema(description = "The bet's id.", example = "instant-checkout")
        String bet,

        @Schema(description = "Its portfolio.", example = "payments")
        String portfolio,

        @Schema(description = "What it is called.") String title,

        @Schema(description = "What the customer will have that they lack today.")
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
        @Schema(description = "When it was proposed.") Instant proposedAt,
        @Schema(description = "How far it has come.") Stage stage,

        @Schema(description = "Where on the roadmap it stands.")
        Horizon horizon,

        @Schema(description = "When it is meant to run; none if nobody said.") @Nullable
        Window window,

        @Schema(description = "Who answers for it; none if nobody does.") @Nullable
        Owner owner,

        @Schema(description = "The latest decision; none before the first.") @Nullable
        LastDecision lastDecision,

        @Schema(description = "What it may cost in all; none before a commit.") @Nullable
        Money budgetCap,

        @Schema(description = "What it has cost so far.") Money spent,

        @Schema(description = "The day by which it is decided about again.") @Nullable
        LocalDate nextReviewBy,

        @Schema(
                description =
                        "The kill criterion whose day comes next, of those that neither fired nor were judged; none"
                                + " without one, and of a bet that is over.")
        @Nullable
        NextCriterion nextCriterion,

        @Schema(description = "What is remarkable besides the stage.")
        List<Flag> flags,

        @Schema(
                description =
                        "The bets that it needs, in the order in which that was declared; cleared ones are left out.")
        List<Dependency> dependencies,

        @Schema(description = "How its success is measured, with what was last observed.")
        List<SuccessMetric> metrics,

        @Schema(description = "The version of the bet that this shows.", example = "7")
        long version,

        @Schema(description = "When the last event it shows was true.")
        Instant effectiveAt) {

    /** Without its {@link Part}s, which come from elsewhere. */
    static RoadmapItem of(BetPicture p, String currency) {
        return new RoadmapItem(
                p.bet().value(),
                p.headline().portfolio().value(),
                p.headline().title(),
                p.headline().benefit(),
                p.headline().objective(),
                p.headline().innovationType(),
                p.headline().door(),
                p.headline().critical(),
                p.headline().origin(),
                p.proposedAt(),
                p.stage(),
                p.place().horizon(),
                p.place().window(),
                p.owner(),
                p.lastDecision(),
                Money.of(p.funding().budgetCap(), currency),
                new Money(p.funding().spent(), currency),
                p.funding().nextReviewBy(),
                null,
                List.copyOf(p.flags()),
                List.of(),
                List.of(),
                p.seen().version(),
                p.seen().effectiveAt());
    }

    RoadmapItem with(@Nullable NextCriterion next, List<Dependency> needs, List<SuccessMetric> measures) {
        return new RoadmapItem(
                bet,
                portfolio,
                title,
                benefit,
                objective,
                innovationType,
                door,
                critical,
                origin,
                proposedAt,
                stage,
                horizon,
                window,
                owner,
                lastDecision,
                budgetCap,
                spent,
                nextReviewBy,
                next,
                flags,
                needs,
                measures,
                version,
                effectiveAt);
    }
}
