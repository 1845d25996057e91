package dev.throughline.command.bet;

import static dev.throughline.command.bet.Checkout.COMMITTED;
import static dev.throughline.command.bet.Checkout.recorded;
import static dev.throughline.command.bet.Conversion.ANYTIME;
import static dev.throughline.command.bet.Conversion.AT_DATE;
import static dev.throughline.command.bet.Conversion.LOW;
import static dev.throughline.command.bet.Conversion.STATED;
import static dev.throughline.command.bet.Conversion.STATED_AT_DATE;
import static dev.throughline.command.bet.Conversion.committed;
import static dev.throughline.command.bet.Conversion.criterion;
import static dev.throughline.command.bet.Conversion.killed;
import static dev.throughline.command.bet.Conversion.orders;
import static dev.throughline.command.bet.Conversion.week;
import static dev.throughline.command.rules.Given.but;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.bet.command.BetCommand;
import dev.throughline.command.bet.state.BetState;
import dev.throughline.command.rules.Due;
import dev.throughline.command.rules.Given;
import dev.throughline.command.rules.MetricFacts.Observation;
import dev.throughline.events.CriterionId;
import dev.throughline.events.DecisionId;
import dev.throughline.events.FiringId;
import dev.throughline.events.Quantity;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.CriterionEvent.CriterionJudged;
import dev.throughline.events.bet.CriterionEvent.KillCriterionCommitted;
import dev.throughline.events.bet.CriterionEvent.TripwireFired;
import dev.throughline.events.bet.CriterionTerms;
import dev.throughline.events.bet.DecisionEvent.BetPaused;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.Operator;
import dev.throughline.events.metric.Reading;
import dev.throughline.events.portfolio.Policy;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rule 5: criteria fire by themselves, at the moment of what they are about, whenever somebody looks. */
class TripwiresTest {
    private static final String SPRING = "2026-05-01T12:00:00Z";

    private static List<Due<BetEvent>> due(
            Given<BetCommand, BetState, BetEvent> bet, String until, Observation... observations) {
        return bet.knowing("metric/orders", orders(observations)).at(until).fellDue();
    }

    private static Due<BetEvent> fired(int number, String at, @Nullable String observed, String dueBy) {
        return fired("too-few-orders", number, at, observed, dueBy);
    }

    private static Due<BetEvent> fired(
            String criterion, int number, String at, @Nullable String observed, String dueBy) {
        return new Due<>(
                Instant.parse(at),
                new TripwireFired(
                        new FiringId(criterion + "-f" + number),
                        new CriterionId(criterion),
                        observed == null ? null : Quantity.of(observed),
                        observed == null,
                        LocalDate.parse(dueBy)));
    }

    private static Given<BetCommand, BetState, BetEvent> with(CriterionTerms... terms) {
        Given<BetCommand, BetState, BetEvent> bet = committed();
        for (CriterionTerms one : terms) {
            bet = bet.and(criterion(one));
        }
        return bet;
    }

    @Test
    void anytimeIsJudgedAtEachObservation() {
        assertThat(due(with(ANYTIME), SPRING, week("2026-03-08", "1000", "2026-03-09T08:00:00Z")))
                .isEmpty();
        assertThat(due(
                        with(ANYTIME),
                        SPRING,
                        week("2026-03-08", "1000", "2026-03-09T08:00:00Z"),
                        week("2026-03-15", "999", "2026-03-16T08:00:00Z"),
                        week("2026-03-22", "998", "2026-03-23T08:00:00Z")))
                .containsExactly(fired(1, "2026-03-16T08:00:00Z", "999", "2026-03-23"));
    }

    @ParameterizedTest
    @CsvSource({"LESS, 999, 1000", "AT_MOST, 1000, 1001", "AT_LEAST, 1000, 999", "MORE, 1001, 1000"})
    void aCriterionIsMetWhenTheComparisonIsTrue(Operator operator, String meets, String doesNot) {
        Given<BetCommand, BetState, BetEvent> bet = with(but(ANYTIME, "operator", operator));
        assertThat(due(bet, SPRING, week("2026-03-08", meets, "2026-03-09T08:00:00Z")))
                .hasSize(1);
        assertThat(due(bet, SPRING, week("2026-03-08", doesNot, "2026-03-09T08:00:00Z")))
                .isEmpty();
    }

    @Test
    void aRatioIsComparedExactlyAndShownRounded() {
        Observation third = but(
                week("2026-03-08", "0", "2026-03-09T08:00:00Z"),
                "reading",
                new Reading(null, Quantity.of("1"), Quantity.of("3")));
        CriterionTerms third6 = but(but(ANYTIME, "operator", Operator.MORE), "threshold", Quantity.of("0.333333"));
        assertThat(due(with(third6), SPRING, third))
                .containsExactly(fired(1, "2026-03-09T08:00:00Z", "0.333333", "2026-03-16"));
    }

    @Test
    void onlyWhatIsObservedAfterTheCommitmentAndOfItsVersionIsJudged() {
        assertThat(due(with(ANYTIME), SPRING, week("2026-02-22", "1", "2026-03-01T12:00:00Z")))
                .isEmpty();
        assertThat(due(with(ANYTIME), SPRING, but(week("2026-03-08", "1", "2026-03-09T08:00:00Z"), "version", 2)))
                .isEmpty();
    }

    @Test
    void whatIsObservedLaterThanTheMomentIsNotKnownYet() {
        Observation low = week("2026-03-08", "1", "2026-03-09T08:00:00Z");
        assertThat(due(with(ANYTIME), "2026-03-09T07:59:59Z", low)).isEmpty();
        assertThat(due(with(ANYTIME), "2026-03-09T08:00:00Z", low)).hasSize(1);
    }

    @Test
    void aCorrectionNeverClearsAFiringAndIsJudgedItself() {
        Observation low = week("2026-03-08", "1", "2026-03-09T08:00:00Z");
        Observation corrected = week("2026-03-08", "2000", "2026-03-10T08:00:00Z");
        assertThat(due(with(ANYTIME), SPRING, low, corrected))
                .containsExactly(fired(1, "2026-03-09T08:00:00Z", "1", "2026-03-16"));
        assertThat(due(with(ANYTIME), SPRING, corrected, week("2026-03-08", "1", "2026-03-11T08:00:00Z")))
                .containsExactly(fired(1, "2026-03-11T08:00:00Z", "1", "2026-03-18"));
    }

    @Test
    void anytimeFiresAgainOnlyAfterADecisionThatNamesTheFiring() {
        Observation second = week("2026-03-15", "998", "2026-03-16T08:00:00Z");
        Observation third = week("2026-03-22", "997", "2026-03-23T08:00:00Z");
        Given<BetCommand, BetState, BetEvent> tripped = with(ANYTIME)
                .and(
                        "2026-03-09T08:00:00Z",
                        "time",
                        new TripwireFired(
                                new FiringId("too-few-orders-f1"),
                                LOW,
                                Quantity.of("999"),
                                false,
                                LocalDate.parse("2026-03-16")));
        assertThat(due(tripped, SPRING, second, third)).isEmpty();
        Given<BetCommand, BetState, BetEvent> unanswered = tripped.and(
                "2026-03-17T08:00:00Z", "prs-leader1", recorded("d-2", DecisionOutcome.CONTINUE, "We go on"));
        assertThat(due(unanswered, SPRING, second, third)).isEmpty();
        Given<BetCommand, BetState, BetEvent> answered = tripped.and(
                "2026-03-17T08:00:00Z",
                "prs-leader1",
                but(recorded("d-2", DecisionOutcome.CONTINUE, "We go on"), "answers", List.of("too-few-orders-f1")));
        assertThat(due(answered, SPRING, second, third))
                .containsExactly(fired(2, "2026-03-23T08:00:00Z", "997", "2026-03-30"));
    }

    @Test
    void withADayItIsJudgedByPeriodsThatEndByItAndAreObservedWithinItsGrace() {
        CriterionTerms march = but(ANYTIME, "by", LocalDate.parse("2026-03-31"));
        assertThat(due(with(march), SPRING, week("2026-03-29", "1", "2026-04-07T21:59:59Z")))
                .hasSize(1);
        assertThat(due(with(march), SPRING, week("2026-03-29", "1", "2026-04-07T22:00:00Z")))
                .isEmpty();
        assertThat(due(with(march), SPRING, week("2026-04-05", "1", "2026-04-06T08:00:00Z")))
                .isEmpty();
    }

    @Test
    void atItsDateACriterionIsJudgedOnTheLastPeriodThatEndsByIt() {
        Observation before = week("2026-03-22", "1", "2026-03-23T08:00:00Z");
        assertThat(due(with(AT_DATE), SPRING, before, week("2026-03-29", "1000", "2026-03-30T08:00:00Z")))
                .isEmpty();
        assertThat(due(with(AT_DATE), SPRING, before, week("2026-03-29", "999", "2026-03-30T08:00:00Z")))
                .containsExactly(fired(1, "2026-03-30T08:00:00Z", "999", "2026-04-06"));
    }

    @Test
    void nothingObservedByTheEndOfTheGraceIsMissing() {
        // An earlier week does not stand in for the one that nobody looked at.
        Observation before = week("2026-03-22", "5000", "2026-03-23T08:00:00Z");
        assertThat(due(with(AT_DATE), "2026-04-07T21:59:59Z", before)).isEmpty();
        assertThat(due(with(AT_DATE), "2026-04-07T22:00:00Z", before))
                .containsExactly(fired(1, "2026-04-07T21:59:59.999999Z", null, "2026-04-14"));
    }

    @Test
    void itsGraceIsItsOwn() {
        assertThat(due(with(but(AT_DATE, "graceDays", 0)), SPRING))
                .containsExactly(fired(1, "2026-03-31T21:59:59.999999Z", null, "2026-04-07"));
    }

    @Test
    void whenItsDecisionIsDueIsThePolicys() {
        assertThat(due(with(AT_DATE).under(but(Policy.DEFAULT, "decisionDays", 3)), SPRING))
                .containsExactly(fired(1, "2026-04-07T21:59:59.999999Z", null, "2026-04-10"));
    }

    @Test
    void aFigureAfterTheGraceClearsNothing() {
        assertThat(due(with(AT_DATE), SPRING, week("2026-03-29", "5000", "2026-04-08T08:00:00Z")))
                .containsExactly(fired(1, "2026-04-07T21:59:59.999999Z", null, "2026-04-14"));
    }

    @Test
    void whatWasJudgedAtItsDateIsNotJudgedAgainWhenCorrected() {
        assertThat(due(
                        with(AT_DATE),
                        SPRING,
                        week("2026-03-29", "5000", "2026-03-30T08:00:00Z"),
                        week("2026-03-29", "1", "2026-03-31T08:00:00Z")))
                .isEmpty();
    }

    @Test
    void ofFiguresThatAreOlderThanTheCriterionTheLastCorrectionCounts() {
        Given<BetCommand, BetState, BetEvent> late =
                committed().and("2026-04-02T12:00:00Z", "prs-owner1", criterion(AT_DATE));
        Observation wrong = week("2026-03-29", "5000", "2026-03-30T08:00:00Z");
        Observation right = week("2026-03-29", "999", "2026-03-31T08:00:00Z");
        assertThat(due(late, SPRING, wrong, right))
                .containsExactly(fired(1, "2026-04-02T12:00:00Z", "999", "2026-04-09"));
        assertThat(due(late, SPRING, right, but(wrong, "effectiveAt", Instant.parse("2026-04-01T08:00:00Z"))))
                .isEmpty();
    }

    @Test
    void aConditionThatNobodyJudgedInTimeIsMissing() {
        assertThat(due(with(STATED_AT_DATE), SPRING))
                .containsExactly(fired("provider-leaves", 1, "2026-04-07T21:59:59.999999Z", null, "2026-04-14"));
        assertThat(due(with(STATED_AT_DATE).and(new CriterionJudged(STATED, false, List.of())), SPRING))
                .isEmpty();
    }

    @Test
    void eachCriterionFiresInTheOrderOfTheInstants() {
        Given<BetCommand, BetState, BetEvent> bet =
                with(AT_DATE).and(new KillCriterionCommitted(new CriterionId("any-week"), ANYTIME));
        assertThat(due(bet, SPRING, week("2026-03-22", "1", "2026-03-23T08:00:00Z")))
                .containsExactly(
                        fired("any-week", 1, "2026-03-23T08:00:00Z", "1", "2026-03-30"),
                        fired(1, "2026-04-07T21:59:59.999999Z", null, "2026-04-14"));
    }

    @Test
    void aPauseStopsNoClockAndAnEndStopsAll() {
        assertThat(due(with(AT_DATE).and(new BetPaused(new DecisionId("d-2"))), SPRING))
                .hasSize(1);
        assertThat(due(killed().and(criterion(AT_DATE)), SPRING)).isEmpty();
        assertThat(new BetDecider().watched(killed().and(criterion(AT_DATE)).state()))
                .isEmpty();
    }

    @Test
    void theMetricsOfLiveCriteriaAreWatched() {
        assertThat(new BetDecider().watched(with(ANYTIME, STATED_AT_DATE).state()))
                .containsExactlyInAnyOrder(new StreamId("metric/orders"), new StreamId("person/prs-owner1"));
        assertThat(new BetDecider()
                        .watched(with(AT_DATE)
                                .and(new TripwireFired(
                                        new FiringId("too-few-orders-f1"), LOW, null, true, COMMITTED.nextReviewBy()))
                                .state()))
                .containsExactly(new StreamId("person/prs-owner1"));
    }
}
