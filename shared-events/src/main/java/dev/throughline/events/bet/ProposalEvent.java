package dev.throughline.events.bet;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.throughline.events.BetId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.Required;
import dev.throughline.events.WireName;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How a bet came into being, and what it was taken for. */
public sealed interface ProposalEvent extends BetEvent {

    /**
     * Somebody proposed to invest in a product idea.
     *
     * @param customer for whom
     * @param problem what hurts them today, in their words
     * @param benefit what they will have that they lack today
     * @param objective the objective it serves, if it serves one
     * @param critical whether it needs a single-threaded owner
     * @param supersedes the bet that it revives, if it revives one
     * @param acknowledgedKilled similar killed bets that the proposer knows of
     */
    @WireName("bet.proposed.v1")
    record BetProposed(
            PortfolioId portfolio,
            String title,
            String customer,
            String problem,
            String benefit,
            @Nullable String objective,
            InnovationType innovationType,
            Door door,
            boolean critical,
            Origin origin,
            @Nullable Signal signal,
            @Nullable BetId supersedes,
            List<BetId> acknowledgedKilled)
            implements ProposalEvent {
        public BetProposed {
            Required.field(portfolio, "portfolio");
            Required.text(title, "title");
            Required.text(customer, "customer");
            Required.text(problem, "problem");
            Required.text(benefit, "benefit");
            Required.field(innovationType, "innovationType");
            Required.field(door, "door");
            Required.field(origin, "origin");
            acknowledgedKilled = Required.list(acknowledgedKilled);
        }
    }

    /**
     * A bet turned out to be of another kind than was thought.
     *
     * @param field what was reclassified
     * @param before what it was; none if it was nothing
     * @param after what it is; none if it is nothing now
     * @param reason what changed our mind
     */
    @WireName("bet.reclassified.v1")
    record BetReclassified(
            Classification field,
            @JsonProperty("old") @Nullable String before,
            @JsonProperty("new") @Nullable String after,
            String reason)
            implements ProposalEvent {
        public BetReclassified {
            Required.field(field, "field");
            Required.text(reason, "reason");
        }
    }

    /** Its proposer took a bet back before anybody committed to it. */
    @WireName("bet.withdrawn.v1")
    record BetWithdrawn() implements ProposalEvent {}
}
