package dev.throughline.command.bet;

import dev.throughline.command.bet.command.BetCommand;
import dev.throughline.command.bet.command.CriterionCommand.AmendKillCriterion;
import dev.throughline.command.bet.command.CriterionCommand.CommitKillCriterion;
import dev.throughline.command.bet.command.CriterionCommand.JudgeCriterion;
import dev.throughline.command.bet.state.BetState;
import dev.throughline.command.rules.Given;
import dev.throughline.command.rules.MetricFacts;
import dev.throughline.command.rules.MetricFacts.Observation;
import dev.throughline.events.CriterionId;
import dev.throughline.events.MetricId;
import dev.throughline.events.ObservationId;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.Quantity;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.CriterionEvent.KillCriterionCommitted;
import dev.throughline.events.bet.CriterionTerms;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.JudgedWhen;
import dev.throughline.events.bet.Operator;
import dev.throughline.events.bet.TripwireAction;
import dev.throughline.events.metric.Aggregation;
import dev.throughline.events.metric.Better;
import dev.throughline.events.metric.Comparison;
import dev.throughline.events.metric.Grain;
import dev.throughline.events.metric.MetricTerms;
import dev.throughline.events.metric.Period;
import dev.throughline.events.metric.Periods;
import dev.throughline.events.metric.Reading;
import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/** A weekly metric with weeks that end on Sundays, and criteria of a bet that rest on it or on a stated condition. */
final class Conversion {
    static final CriterionId LOW = new CriterionId("too-few-orders");
    static final CriterionId STATED = new CriterionId("provider-leaves");

    /** Fewer than 1000 orders in any week. */
    static final CriterionTerms ANYTIME = new CriterionTerms(
            new MetricId("orders"),
            1,
            null,
            Operator.LESS,
            Quantity.of("1000"),
            JudgedWhen.ANYTIME,
            null,
            7,
            TripwireAction.KILL);

    /** Fewer than 1000 orders in the last week that ends by Tuesday 31 March: the one that ends on the 29th. */
    static final CriterionTerms AT_DATE = new CriterionTerms(
            new MetricId("orders"),
            1,
            null,
            Operator.LESS,
            Quantity.of("1000"),
            JudgedWhen.AT_DATE,
            LocalDate.parse("2026-03-31"),
            7,
            TripwireAction.KILL);

    static final CriterionTerms STATED_AT_DATE = new CriterionTerms(
            null,
            null,
            "The provider ends our contract",
            null,
            null,
            JudgedWhen.AT_DATE,
            LocalDate.parse("2026-03-31"),
            7,
            TripwireAction.REVIEW);

    static final CommitKillCriterion COMMIT_CRITERION = new CommitKillCriterion(
            LOW,
            new MetricId("orders"),
            1,
            null,
            Operator.LESS,
            new BigDecimal("1000"),
            JudgedWhen.AT_DATE,
            LocalDate.parse("2026-03-31"),
            7,
            TripwireAction.KILL);
    static final CommitKillCriterion COMMIT_CONDITION = new CommitKillCriterion(
            STATED,
            null,
            null,
            "The provider ends our contract",
            null,
            null,
            JudgedWhen.AT_DATE,
            LocalDate.parse("2026-03-31"),
            null,
            TripwireAction.REVIEW);
    static final AmendKillCriterion AMEND =
            new AmendKillCriterion(LOW, new CriterionId("fewer-yet"), new BigDecimal("800"), null, null);
    static final JudgeCriterion JUDGE = new JudgeCriterion(STATED, true, List.of());

    private Conversion() {}

    /** A bet with an owner and without criteria of its own. */
    static Given<BetCommand, BetState, BetEvent> owned() {
        return Checkout.proposed().and(Checkout.OWNED);
    }

    /** The same, committed. */
    static Given<BetCommand, BetState, BetEvent> committed() {
        return owned().and(
                        Checkout.recorded("decision-1", DecisionOutcome.COMMIT, "Seven of nine testers paid"),
                        Checkout.COMMITTED);
    }

    /** The same, over. */
    static Given<BetCommand, BetState, BetEvent> killed() {
        return committed()
                .and(Checkout.recorded("decision-2", DecisionOutcome.KILL, "Nobody came back"), Checkout.KILLED);
    }

    static KillCriterionCommitted criterion(CriterionTerms terms) {
        return new KillCriterionCommitted(terms.condition() == null ? LOW : STATED, terms);
    }

    static MetricFacts orders(Observation... observations) {
        MetricTerms terms = new MetricTerms(
                "Paid orders",
                "orders with status paid",
                "orders",
                Grain.WEEK,
                Aggregation.SUM,
                Comparison.PERCENT,
                Better.UP,
                new PersonId("prs-owner1"));
        return new MetricFacts(
                new MetricId("orders"), new PortfolioId("retail"), List.of(terms, terms), List.of(observations));
    }

    /** A week's value, observed at that moment under version 1; recorded again it is a correction. */
    static Observation week(String lastDay, String value, String at) {
        return new Observation(
                new ObservationId("observation-" + lastDay + at.substring(8, 10)),
                1,
                endingOn(lastDay),
                new Reading(Quantity.of(value), null, null),
                Instant.parse(at));
    }

    private static Period endingOn(String lastDay) {
        return new Periods(DayOfWeek.SUNDAY).lastEndingBy(Grain.WEEK, LocalDate.parse(lastDay));
    }
}
