package dev.throughline.command.bet.criteria;

import static java.util.Objects.requireNonNullElse;

import dev.throughline.command.bet.basics.Stages;
import dev.throughline.command.bet.command.CriterionCommand.CommitKillCriterion;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.KnownMetric;
import dev.throughline.command.rules.MetricFacts;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.Quantity;
import dev.throughline.events.Required;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.CriterionEvent.KillCriterionCommitted;
import dev.throughline.events.bet.CriterionTerms;
import dev.throughline.events.bet.TripwireAction;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A new criterion, by a metric or by a condition that somebody judges; it may be added at any time, also after commit. */
final class Commitment {
    private static final int CONDITION = 2000;

    private Commitment() {}

    static Verdict<BetEvent> decide(CommitKillCriterion commit, Known bet, Circumstances now) {
        Checks checks = new Checks(now.waiver());
        Stages.isOpen(checks, bet);
        KillCriteria.idIsFree(checks, commit.criterion(), bet);
        checks.present("when", commit.when());
        metricOrCondition(checks, commit);
        if (commit.metric() == null) {
            conditionComparesNothing(checks, commit);
        } else {
            metricIsCompared(checks, commit);
            KnownMetric.check(checks, commit.metric(), now);
            versionExists(checks, commit, now.metric(commit.metric()));
        }
        MetricFacts metric = commit.metric() == null ? null : now.metric(commit.metric());
        Deadline.check(checks, commit.when(), commit.by(), commit.graceDays(), metric, now);
        return checks.then(() ->
                List.of(new KillCriterionCommitted(KillCriteria.idOr(commit.criterion(), bet), terms(commit, now))));
    }

    private static void metricOrCondition(Checks checks, CommitKillCriterion commit) {
        checks.rule(
                (commit.metric() == null) != (commit.condition() == null),
                () -> Violation.input(
                        "criterion.metric-or-condition",
                        "Expected either 'metric' or 'condition', but found "
                                + (commit.metric() == null ? "neither." : "both."),
                        "Name a metric with operator and threshold, or state a condition that somebody can judge."));
        if (commit.condition() != null) {
            checks.text("condition", commit.condition(), CONDITION);
        }
    }

    private static void metricIsCompared(Checks checks, CommitKillCriterion commit) {
        checks.present("operator", commit.operator()).present("threshold", commit.threshold());
        checks.rule(commit.threshold() == null || Quantity.fits(commit.threshold()), () -> Threshold.outOfRange());
    }

    private static void conditionComparesNothing(Checks checks, CommitKillCriterion commit) {
        notForCondition(checks, "metricVersion", commit.metricVersion());
        notForCondition(checks, "operator", commit.operator());
        notForCondition(checks, "threshold", commit.threshold());
    }

    private static void notForCondition(Checks checks, String field, @Nullable Object value) {
        checks.rule(value == null, () -> Threshold.notForCondition(field));
    }

    private static void versionExists(Checks checks, CommitKillCriterion commit, @Nullable MetricFacts metric) {
        checks.rule(
                metric == null || commit.metricVersion() == null || metric.terms(commit.metricVersion()) != null,
                () -> Violation.state(
                        "metricVersion.unknown",
                        "Expected a version that the metric has, but found metricVersion " + commit.metricVersion()
                                + ".",
                        "Leave it out to mean the newest."));
    }

    private static CriterionTerms terms(CommitKillCriterion commit, Circumstances now) {
        return new CriterionTerms(
                commit.metric(),
                version(commit, now),
                commit.condition(),
                commit.operator(),
                commit.threshold() == null ? null : new Quantity(commit.threshold()),
                Required.field(commit.when(), "when"),
                commit.by(),
                requireNonNullElse(commit.graceDays(), now.policy().graceDays()),
                requireNonNullElse(commit.action(), TripwireAction.KILL));
    }

    private static @Nullable Integer version(CommitKillCriterion commit, Circumstances now) {
        return commit.metric() == null
                ? null
                : requireNonNullElse(
                        commit.metricVersion(),
                        Required.field(now.metric(commit.metric()), "metric")
                                .versions()
                                .size());
    }
}
