package dev.throughline.events.bet;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.throughline.events.CriterionId;
import dev.throughline.events.EvidenceId;
import dev.throughline.events.FiringId;
import dev.throughline.events.PersonId;
import dev.throughline.events.Quantity;
import dev.throughline.events.Required;
import dev.throughline.events.WireName;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** When a bet should be stopped, said in advance. */
public sealed interface CriterionEvent extends BetEvent {

    /** Somebody said in advance what would stop the bet. */
    @WireName("bet.kill-criterion-committed.v1")
    record KillCriterionCommitted(CriterionId criterion, CriterionTerms terms) implements CriterionEvent {
        public KillCriterionCommitted {
            Required.field(criterion, "criterion");
            Required.field(terms, "terms");
        }
    }

    /**
     * A criterion was added that stands beside an older one; the older one is kept and still judged.
     *
     * @param criterion the older one
     * @param amendment the one that stands beside it
     * @param before what the older one says
     * @param after what the added one says
     * @param approver who agreed; never the owner
     */
    @WireName("bet.kill-criterion-amended.v1")
    record KillCriterionAmended(
            CriterionId criterion,
            CriterionId amendment,
            @JsonProperty("old") CriterionTerms before,
            @JsonProperty("new") CriterionTerms after,
            PersonId approver)
            implements CriterionEvent {
        public KillCriterionAmended {
            Required.field(criterion, "criterion");
            Required.field(amendment, "amendment");
            Required.field(before, "old");
            Required.field(after, "new");
            Required.field(approver, "approver");
        }
    }

    /**
     * Somebody other than the owner judged a stated condition.
     *
     * @param met whether the condition holds, so that the bet should stop
     * @param evidence what the judgement rests on
     */
    @WireName("bet.criterion-judged.v1")
    record CriterionJudged(CriterionId criterion, boolean met, List<EvidenceId> evidence) implements CriterionEvent {
        public CriterionJudged {
            Required.field(criterion, "criterion");
            evidence = Required.list(evidence);
        }
    }

    /**
     * A kill criterion was met, or nothing was observed by its day.
     *
     * @param observed the value that met it; none if nothing was observed or a stated condition was judged
     * @param missing whether it fired because nothing was observed in time
     * @param decisionDueBy the day by which it should be decided about
     */
    @WireName("bet.tripwire-fired.v1")
    record TripwireFired(
            FiringId firing,
            CriterionId criterion,
            @Nullable Quantity observed,
            boolean missing,
            LocalDate decisionDueBy)
            implements CriterionEvent {
        public TripwireFired {
            Required.field(firing, "firing");
            Required.field(criterion, "criterion");
            Required.field(decisionDueBy, "decisionDueBy");
        }
    }
}
