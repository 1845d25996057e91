package dev.throughline.command.bet.criteria;

import static java.util.Objects.requireNonNullElse;

import dev.throughline.command.bet.basics.Stages;
import dev.throughline.command.bet.command.CriterionCommand.AmendKillCriterion;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.bet.state.Criteria.Criterion;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.MetricFacts;
import dev.throughline.command.rules.Rule;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.Quantity;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.CriterionEvent.KillCriterionAmended;
import dev.throughline.events.bet.CriterionTerms;
import dev.throughline.events.bet.JudgedWhen;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Rule 4: an amendment stands beside the older criterion, which is kept and still judged, and somebody else agrees. */
final class Amendment {
    private Amendment() {}

    static Verdict<BetEvent> decide(AmendKillCriterion amend, Known bet, Circumstances now) {
        Criterion older = KillCriteria.find(amend.criterion(), bet);
        Checks checks = new Checks(now.waiver());
        Stages.isOpen(checks, bet);
        KillCriteria.exists(checks, amend.criterion(), bet);
        KillCriteria.idIsFree(checks, amend.amendment(), bet);
        approverIsNotTheOwner(checks, bet, now);
        if (older != null) {
            olderIsNotTripped(checks, older, bet);
            olderIsNotOverdue(checks, older, now);
            thresholdIsOfAMetric(checks, amend, older);
            deadlineLiesAhead(checks, amend, older, now);
            somethingChanges(checks, amend, older);
        }
        return checks.then(() -> List.of(amended(amend, Objects.requireNonNull(older), bet, now)));
    }

    private static void deadlineLiesAhead(Checks checks, AmendKillCriterion amend, Criterion older, Circumstances now) {
        JudgedWhen when = amend.by() == null ? null : older.terms().when();
        Deadline.check(checks, when, amend.by(), amend.graceDays(), metric(older.terms(), now), now);
    }

    private static @Nullable MetricFacts metric(CriterionTerms terms, Circumstances now) {
        return terms.metric() == null ? null : now.metric(terms.metric());
    }

    private static void approverIsNotTheOwner(Checks checks, Known bet, Circumstances now) {
        checks.rule(
                !bet.facts().ownership().isOwner(now.actor().person()),
                () -> Violation.state(
                                "goalposts.approver-is-owner",
                                "Expected somebody other than the owner to amend a criterion, but you own this bet.",
                                "Ask a leader or a reviewer.")
                        .of(Rule.GOALPOSTS));
    }

    private static void olderIsNotTripped(Checks checks, Criterion older, Known bet) {
        checks.rule(
                !KillCriteria.isTripped(older, bet),
                () -> Violation.state(
                                "goalposts.tripped",
                                "Expected a criterion that has not fired, but '" + older.id()
                                        + "' has, and nobody decided about it yet.",
                                "Decide about the firing.")
                        .with("criterion", older.id().value())
                        .of(Rule.GOALPOSTS));
    }

    private static void olderIsNotOverdue(Checks checks, Criterion older, Circumstances now) {
        LocalDate by = older.terms().by();
        checks.rule(
                !older.settled() && (by == null || !by.isBefore(now.day())),
                () -> Violation.state(
                                "goalposts.overdue",
                                "Expected a criterion whose day has not passed, but '" + older.id() + "' was for " + by
                                        + ".",
                                "Let it be judged, and commit a new one.")
                        .with("by", String.valueOf(by))
                        .of(Rule.GOALPOSTS));
    }

    private static void thresholdIsOfAMetric(Checks checks, AmendKillCriterion amend, Criterion older) {
        checks.rule(
                amend.threshold() == null || older.terms().metric() != null,
                () -> Threshold.notForCondition("threshold"));
        checks.rule(amend.threshold() == null || Quantity.fits(amend.threshold()), Threshold::outOfRange);
    }

    private static void somethingChanges(Checks checks, AmendKillCriterion amend, Criterion older) {
        checks.rule(
                amend.threshold() != null && !Quantity.fits(amend.threshold())
                        || !terms(amend, older.terms()).equals(older.terms()),
                () -> Violation.state(
                                "amendment.changes-nothing",
                                "Expected another threshold, day or grace than the older criterion has, but found the"
                                        + " same.",
                                "Say what is to stand beside it.")
                        .of(Rule.GOALPOSTS));
    }

    private static CriterionTerms terms(AmendKillCriterion amend, CriterionTerms old) {
        return new CriterionTerms(
                old.metric(),
                old.metricVersion(),
                old.condition(),
                old.operator(),
                amend.threshold() == null ? old.threshold() : new Quantity(amend.threshold()),
                old.when(),
                amend.by() == null ? old.by() : amend.by(),
                requireNonNullElse(amend.graceDays(), old.graceDays()),
                old.action());
    }

    private static KillCriterionAmended amended(
            AmendKillCriterion amend, Criterion older, Known bet, Circumstances now) {
        return new KillCriterionAmended(
                older.id(),
                KillCriteria.idOr(amend.amendment(), bet),
                older.terms(),
                terms(amend, older.terms()),
                now.actor().person());
    }
}
