package dev.throughline.command.bet.criteria;

import dev.throughline.command.bet.basics.Stages;
import dev.throughline.command.bet.command.CriterionCommand.JudgeCriterion;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.bet.state.Criteria.Criterion;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Rule;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.Required;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.CriterionEvent.CriterionJudged;
import dev.throughline.events.bet.CriterionEvent.TripwireFired;
import dev.throughline.events.bet.JudgedWhen;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/** Whether a stated condition holds, in the eyes of somebody who does not own the bet; if it does, it fires. */
final class Judging {
    private static final int MOST_EVIDENCE = 20;

    private Judging() {}

    static Verdict<BetEvent> decide(JudgeCriterion judge, Known bet, Circumstances now) {
        Criterion criterion = KillCriteria.find(judge.criterion(), bet);
        Checks checks = new Checks(now.waiver());
        Stages.isOpen(checks, bet);
        KillCriteria.exists(checks, judge.criterion(), bet);
        checks.present("met", judge.met()).few("evidence", judge.evidence(), MOST_EVIDENCE);
        judgeIsNotTheOwner(checks, bet, now);
        evidenceExists(checks, judge, bet);
        if (criterion != null) {
            conditionIsStated(checks, criterion);
            criterionIsNotTripped(checks, criterion, bet);
            criterionIsNotSettled(checks, criterion);
            dayHasCome(checks, criterion, now);
        }
        return checks.then(() -> judged(judge, Objects.requireNonNull(criterion), bet, now));
    }

    private static void judgeIsNotTheOwner(Checks checks, Known bet, Circumstances now) {
        checks.rule(
                !bet.facts().ownership().isOwner(now.actor().person()),
                () -> Violation.state(
                                "criterion.judge-is-owner",
                                "Expected somebody other than the owner to judge a condition, but you own this bet.",
                                "Ask a leader or a reviewer.")
                        .of(Rule.TRIPWIRES));
    }

    private static void evidenceExists(Checks checks, JudgeCriterion judge, Known bet) {
        checks.rule(
                bet.facts().evidence().pieces().keySet().containsAll(judge.evidence()),
                () -> Violation.state(
                        "evidence.unknown",
                        "Expected evidence of this bet, but found an id that it lacks.",
                        "Record the evidence first, or correct the id."));
    }

    private static void conditionIsStated(Checks checks, Criterion criterion) {
        checks.rule(
                criterion.terms().condition() != null,
                () -> Violation.state(
                        "criterion.not-stated",
                        "Expected a stated condition, but '" + criterion.id() + "' is about a metric.",
                        "Observe the metric; it is judged by itself."));
    }

    private static void criterionIsNotTripped(Checks checks, Criterion criterion, Known bet) {
        checks.rule(
                !KillCriteria.isTripped(criterion, bet),
                () -> Violation.state(
                                "criterion.tripped",
                                "Expected a criterion that has not fired, but '" + criterion.id()
                                        + "' has, and nobody decided about it yet.",
                                "Decide about the firing.")
                        .of(Rule.TRIPWIRES));
    }

    private static void criterionIsNotSettled(Checks checks, Criterion criterion) {
        checks.rule(
                !criterion.settled(),
                () -> Violation.state(
                        "criterion.settled",
                        "Expected a criterion that is still to be judged, but '" + criterion.id()
                                + "' was judged at its date.",
                        "Commit a new one."));
    }

    /** Judged early, a condition that comes true only at its day would be out of the way. */
    private static void dayHasCome(Checks checks, Criterion criterion, Circumstances now) {
        LocalDate by = criterion.terms().by();
        checks.rule(
                criterion.terms().when() != JudgedWhen.AT_DATE
                        || by == null
                        || !now.day().isBefore(by),
                () -> Violation.state(
                                "criterion.too-early",
                                "Expected a judgement from " + by + " on, but it is " + now.day() + ".",
                                "A criterion AT_DATE is judged once, at its date.")
                        .with("by", String.valueOf(by))
                        .of(Rule.TRIPWIRES));
    }

    private static List<BetEvent> judged(JudgeCriterion judge, Criterion criterion, Known bet, Circumstances now) {
        boolean met = Required.field(judge.met(), "met");
        CriterionJudged judged = new CriterionJudged(criterion.id(), met, judge.evidence());
        return met
                ? List.of(
                        judged,
                        new TripwireFired(
                                bet.facts().criteria().nextFiringOf(criterion.id()),
                                criterion.id(),
                                null,
                                false,
                                now.day().plusDays(now.policy().decisionDays())))
                : List.of(judged);
    }
}
