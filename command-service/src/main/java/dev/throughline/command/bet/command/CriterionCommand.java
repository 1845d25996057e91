package dev.throughline.command.bet.command;

import dev.throughline.events.CriterionId;
import dev.throughline.events.EvidenceId;
import dev.throughline.events.MetricId;
import dev.throughline.events.Required;
import dev.throughline.events.bet.JudgedWhen;
import dev.throughline.events.bet.Operator;
import dev.throughline.events.bet.TripwireAction;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of the kill criteria of a bet. */
public sealed interface CriterionCommand extends BetCommand {

    /** Say in advance what would stop the bet: a metric with operator and threshold, or a condition that somebody judges. */
    record CommitKillCriterion(
            @Nullable CriterionId criterion,
            @Nullable MetricId metric,
            @Nullable Integer metricVersion,
            @Nullable String condition,
            @Nullable Operator operator,
            @Nullable BigDecimal threshold,
            @Nullable JudgedWhen when,
            @Nullable LocalDate by,
            @Nullable Integer graceDays,
            @Nullable TripwireAction action)
            implements CriterionCommand {}

    /** Set another threshold or day beside an older criterion, which is kept; what is left out is as in the older one. */
    record AmendKillCriterion(
            @Nullable CriterionId criterion,
            @Nullable CriterionId amendment,
            @Nullable BigDecimal threshold,
            @Nullable LocalDate by,
            @Nullable Integer graceDays)
            implements CriterionCommand {}

    /** Say whether a stated condition holds. */
    record JudgeCriterion(
            @Nullable CriterionId criterion, @Nullable Boolean met, List<EvidenceId> evidence)
            implements CriterionCommand {
        public JudgeCriterion {
            evidence = Required.list(evidence);
        }
    }
}
