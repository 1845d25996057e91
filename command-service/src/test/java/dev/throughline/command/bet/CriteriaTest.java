package dev.throughline.command.bet;

import static dev.throughline.command.bet.Conversion.AMEND;
import static dev.throughline.command.bet.Conversion.ANYTIME;
import static dev.throughline.command.bet.Conversion.AT_DATE;
import static dev.throughline.command.bet.Conversion.COMMIT_CONDITION;
import static dev.throughline.command.bet.Conversion.COMMIT_CRITERION;
import static dev.throughline.command.bet.Conversion.JUDGE;
import static dev.throughline.command.bet.Conversion.LOW;
import static dev.throughline.command.bet.Conversion.STATED;
import static dev.throughline.command.bet.Conversion.STATED_AT_DATE;
import static dev.throughline.command.bet.Conversion.committed;
import static dev.throughline.command.bet.Conversion.criterion;
import static dev.throughline.command.bet.Conversion.killed;
import static dev.throughline.command.bet.Conversion.orders;
import static dev.throughline.command.bet.Conversion.owned;
import static dev.throughline.command.rules.Given.but;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.bet.command.BetCommand;
import dev.throughline.command.bet.command.CriterionCommand.CommitKillCriterion;
import dev.throughline.command.bet.state.BetState;
import dev.throughline.command.rules.Given;
import dev.throughline.command.rules.MetricFacts;
import dev.throughline.command.rules.Rule;
import dev.throughline.events.CriterionId;
import dev.throughline.events.EvidenceId;
import dev.throughline.events.FiringId;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.Quantity;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.CriterionEvent.CriterionJudged;
import dev.throughline.events.bet.CriterionEvent.KillCriterionAmended;
import dev.throughline.events.bet.CriterionEvent.KillCriterionCommitted;
import dev.throughline.events.bet.CriterionEvent.TripwireFired;
import dev.throughline.events.bet.JudgedWhen;
import dev.throughline.events.bet.Operator;
import dev.throughline.events.bet.TripwireAction;
import dev.throughline.events.portfolio.Policy;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Kill criteria: said in advance, never moved, judged by others. */
class CriteriaTest {
    private static final TripwireFired FIRED = new TripwireFired(
            new FiringId("too-few-orders-f1"), LOW, Quantity.of("900"), false, LocalDate.parse("2026-03-17"));

    private static Given<BetCommand, BetState, BetEvent> measured(Given<BetCommand, BetState, BetEvent> bet) {
        return bet.knowing("metric/orders", orders());
    }

    @Test
    void aCriterionIsCommittedInAdvanceAndAlsoAfterCommit() {
        measured(owned()).when(COMMIT_CRITERION).then(criterion(AT_DATE));
        measured(committed()).when(COMMIT_CRITERION).then(criterion(AT_DATE));
        killed().knowing("metric/orders", orders()).when(COMMIT_CRITERION).thenRefused("bet.final");
    }

    @Test
    void whatIsLeftOutIsTheNewestVersionThePolicysGraceAndKill() {
        CommitKillCriterion brief =
                but(but(but(COMMIT_CRITERION, "metricVersion", null), "graceDays", null), "action", null);
        measured(owned()).when(brief).then(criterion(but(AT_DATE, "metricVersion", 2)));
        measured(owned())
                .under(but(Policy.DEFAULT, "graceDays", 14))
                .when(brief)
                .then(criterion(but(but(AT_DATE, "metricVersion", 2), "graceDays", 14)));
    }

    @Test
    void aCriterionGetsAnIdIfItHasNone() {
        measured(owned().and(criterion(ANYTIME)))
                .when(but(COMMIT_CRITERION, "criterion", null))
                .then(new KillCriterionCommitted(new CriterionId("criterion-2"), AT_DATE));
        measured(owned().and(criterion(ANYTIME))).when(COMMIT_CRITERION).thenRefused("criterion.exists");
    }

    @Test
    void aCriterionIsAboutAMetricOrACondition() {
        owned().when(COMMIT_CONDITION).then(criterion(STATED_AT_DATE));
        owned().when(but(COMMIT_CONDITION, "condition", null)).thenRefused("criterion.metric-or-condition");
        measured(owned())
                .when(but(COMMIT_CRITERION, "condition", "And this"))
                .thenRefused("criterion.metric-or-condition");
        owned().when(but(COMMIT_CONDITION, "condition", " ")).thenRefused("condition.blank");
    }

    @Test
    void aMetricIsComparedAndAConditionIsNot() {
        measured(owned())
                .when(but(but(COMMIT_CRITERION, "operator", null), "threshold", null))
                .thenRefused("operator.missing", "threshold.missing");
        owned().when(but(
                        but(but(COMMIT_CONDITION, "operator", Operator.LESS), "threshold", BigDecimal.ONE),
                        "metricVersion",
                        1))
                .thenRefused(
                        "operator.not-for-condition", "threshold.not-for-condition", "metricVersion.not-for-condition");
    }

    @Test
    void aThresholdIsExactToSixDecimals() {
        measured(owned())
                .when(but(COMMIT_CRITERION, "threshold", new BigDecimal("1e999999999")))
                .thenRefused("threshold.out-of-range");
        measured(owned())
                .when(but(COMMIT_CRITERION, "threshold", new BigDecimal("-0.000001")))
                .then(criterion(but(AT_DATE, "threshold", Quantity.of("-0.000001"))));
    }

    @Test
    void itsMetricIsOneOfThePortfolioAndHasTheVersion() {
        MetricFacts elsewhere = but(orders(), "portfolio", new PortfolioId("wholesale"));
        owned().when(COMMIT_CRITERION).thenRefused("metric.unknown");
        owned().knowing("metric/orders", elsewhere).when(COMMIT_CRITERION).thenRefused("metric.unknown");
        measured(owned()).when(but(COMMIT_CRITERION, "metricVersion", 3)).thenRefused("metricVersion.unknown");
        assertThat(new BetDecider()
                        .needs(new StreamId("bet/instant-checkout"), COMMIT_CRITERION, owned().state())
                        .reads())
                .containsExactly(new StreamId("metric/orders"));
    }

    @Test
    void itsDayLiesAhead() {
        measured(owned()).when(but(COMMIT_CRITERION, "by", null)).thenRefused("by.missing");
        owned().when(but(COMMIT_CONDITION, "by", LocalDate.parse("2026-03-10"))).thenRefused("by.not-ahead");
        owned().when(but(COMMIT_CONDITION, "by", LocalDate.parse("2026-03-11"))).thenAccepted();
        measured(owned())
                .when(but(but(COMMIT_CRITERION, "when", JudgedWhen.ANYTIME), "by", null))
                .thenAccepted();
    }

    @Test
    void thePeriodItIsJudgedByIsNotOver() {
        // Tuesday the tenth; the last week that ends by Saturday ended on Sunday the eighth.
        measured(owned())
                .when(but(COMMIT_CRITERION, "by", LocalDate.parse("2026-03-14")))
                .thenRefused("by.period-over");
        measured(owned())
                .when(but(COMMIT_CRITERION, "by", LocalDate.parse("2026-03-15")))
                .thenAccepted();
    }

    @ParameterizedTest
    @ValueSource(ints = {-1, 367})
    void itsGraceIsWithinAYear(int days) {
        measured(owned()).when(but(COMMIT_CRITERION, "graceDays", days)).thenRefused("graceDays.out-of-range");
        measured(owned()).when(but(COMMIT_CRITERION, "graceDays", 0)).thenAccepted();
        measured(owned()).when(but(COMMIT_CRITERION, "graceDays", 366)).thenAccepted();
    }

    @Test
    void anAmendmentStandsBesideTheOlderCriterion() {
        measured(committed().and(criterion(AT_DATE)))
                .when(AMEND)
                .then(new KillCriterionAmended(
                        LOW,
                        new CriterionId("fewer-yet"),
                        AT_DATE,
                        but(AT_DATE, "threshold", Quantity.of("800")),
                        new PersonId("prs-leader1")));
        BetState.Known amended = (BetState.Known) committed()
                .and(
                        criterion(AT_DATE),
                        new KillCriterionAmended(
                                LOW,
                                new CriterionId("fewer-yet"),
                                AT_DATE,
                                but(AT_DATE, "threshold", Quantity.of("800")),
                                new PersonId("prs-leader1")))
                .state();
        assertThat(amended.facts().criteria().byId()).containsOnlyKeys(LOW, new CriterionId("fewer-yet"));
    }

    @Test
    void theOwnerAmendsNothing() {
        Given<BetCommand, BetState, BetEvent> bet = measured(committed().and(criterion(AT_DATE)));
        assertThat(bet.by("prs-owner1", "owner", "leader").when(AMEND).violations())
                .singleElement()
                .satisfies(violation -> {
                    assertThat(violation.code()).isEqualTo("goalposts.approver-is-owner");
                    assertThat(violation.rule()).isEqualTo(Rule.GOALPOSTS);
                });
        bet.by("prs-reviewer1", "reviewer").when(AMEND).thenAccepted();
    }

    @Test
    void aTrippedOrOverdueCriterionIsNotAmended() {
        measured(committed().and(criterion(AT_DATE), FIRED))
                .when(AMEND)
                .thenRefused("goalposts.tripped", "goalposts.overdue");
        measured(committed().and(criterion(ANYTIME), FIRED)).when(AMEND).thenRefused("goalposts.tripped");
        measured(committed().and(criterion(AT_DATE)))
                .at("2026-03-31T22:00:00Z")
                .when(AMEND)
                .thenRefused("goalposts.overdue");
        measured(committed().and(criterion(AT_DATE)))
                .at("2026-03-31T21:59:59Z")
                .when(AMEND)
                .thenAccepted();
    }

    @Test
    void noHistoryAndNoLeaderWaivesTheGoalposts() {
        measured(committed().and(criterion(AT_DATE), FIRED))
                .historic()
                .when(AMEND)
                .thenRefused("goalposts.tripped", "goalposts.overdue");
    }

    @Test
    void anAmendmentChangesSomethingToADayThatLiesAhead() {
        Given<BetCommand, BetState, BetEvent> bet = measured(committed().and(criterion(AT_DATE)));
        bet.when(but(AMEND, "threshold", null)).thenRefused("amendment.changes-nothing");
        bet.when(but(AMEND, "threshold", new BigDecimal("1000.0"))).thenRefused("amendment.changes-nothing");
        bet.when(but(AMEND, "threshold", new BigDecimal("1e99"))).thenRefused("threshold.out-of-range");
        bet.when(but(AMEND, "by", LocalDate.parse("2026-03-10"))).thenRefused("by.not-ahead");
        bet.when(but(AMEND, "graceDays", 8)).thenAccepted();
        bet.when(but(AMEND, "criterion", new CriterionId("nowhere"))).thenRefused("criterion.unknown");
        bet.when(but(AMEND, "amendment", LOW)).thenRefused("criterion.exists");
        committed()
                .and(criterion(STATED_AT_DATE))
                .when(but(AMEND, "criterion", STATED))
                .thenRefused("threshold.not-for-condition");
    }

    @Test
    void aConditionIsJudgedFromItsDayOnAndFiresIfItHolds() {
        Given<BetCommand, BetState, BetEvent> bet = committed().and(criterion(STATED_AT_DATE));
        bet.at("2026-03-30T12:00:00Z").when(JUDGE).thenRefused("criterion.too-early");
        bet.at("2026-03-31T12:00:00Z")
                .when(JUDGE)
                .then(
                        new CriterionJudged(STATED, true, List.of()),
                        new TripwireFired(
                                new FiringId("provider-leaves-f1"),
                                STATED,
                                null,
                                false,
                                LocalDate.parse("2026-04-07")));
        bet.at("2026-03-31T12:00:00Z")
                .when(but(JUDGE, "met", false))
                .then(new CriterionJudged(STATED, false, List.of()));
    }

    @Test
    void aConditionOfAnyTimeIsJudgedAgainAndAgainUntilItFires() {
        Given<BetCommand, BetState, BetEvent> bet =
                committed().and(criterion(but(but(STATED_AT_DATE, "when", JudgedWhen.ANYTIME), "by", null)));
        bet.and(new CriterionJudged(STATED, false, List.of())).when(JUDGE).thenAccepted();
        bet.and(but(FIRED, "criterion", STATED)).when(JUDGE).thenRefused("criterion.tripped");
    }

    @Test
    void atItsDateAConditionIsJudgedOnce() {
        committed()
                .and(criterion(STATED_AT_DATE), new CriterionJudged(STATED, false, List.of()))
                .at("2026-03-31T12:00:00Z")
                .when(JUDGE)
                .thenRefused("criterion.settled");
    }

    @Test
    void theOwnerJudgesNothing() {
        Given<BetCommand, BetState, BetEvent> bet =
                committed().and(criterion(STATED_AT_DATE)).at("2026-03-31T12:00:00Z");
        bet.by("prs-owner1", "owner", "leader").when(JUDGE).thenRefused("criterion.judge-is-owner");
        bet.by("prs-reviewer1", "reviewer").when(JUDGE).thenAccepted();
    }

    @Test
    void onlyAStatedConditionIsJudgedAndOnEvidenceThatExists() {
        committed()
                .and(criterion(AT_DATE))
                .at("2026-03-31T12:00:00Z")
                .when(but(JUDGE, "criterion", LOW))
                .thenRefused("criterion.not-stated");
        committed()
                .and(criterion(STATED_AT_DATE))
                .at("2026-03-31T12:00:00Z")
                .when(but(but(JUDGE, "met", null), "evidence", List.of(new EvidenceId("letter"))))
                .thenRefused("met.missing", "evidence.unknown");
        committed().when(but(JUDGE, "criterion", null)).thenRefused("criterion.missing");
    }

    @Test
    void historyMayKnowTheDayOfACriterionThatHasPassed() {
        measured(owned())
                .historic()
                .when(but(but(COMMIT_CRITERION, "by", LocalDate.parse("2026-03-01")), "action", TripwireAction.REVIEW))
                .thenAccepted();
    }
}
