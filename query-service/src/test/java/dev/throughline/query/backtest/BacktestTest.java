package dev.throughline.query.backtest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Facts;
import dev.throughline.query.stack.Stack;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** Another policy over the same history. */
class BacktestTest {
    private static final Instant NOW = Instant.parse("2025-06-30T12:00:00Z");
    private static final ProposedPolicy SAME = new ProposedPolicy(null, null, null, null, null, null);

    private final Lives lives = new Lives();

    /**
     * Committed on Monday 3 March, killed on Monday 14 April; nobody judged the criterion of 31 March, so it fired when
     * the grace of 7 days ended.
     */
    private void aKilledBet() {
        lives.committed("coins", "2025-03-03T09:00:00Z", "2025-03-31");
        lives.fired("coins", "2025-04-07T23:59:59.999999Z", "2025-04-14");
        lives.killed("coins", "2025-04-14T09:00:00Z");
        lives.works("p-bob", "coins", "2025-03-03", "2025-04-14");
    }

    private BacktestReport under(ProposedPolicy proposed) {
        var background = Background.of(
                lives.portfolio(), proposed.insteadOf(lives.portfolio().policyAt(NOW)), List.of());
        var savings = new Savings(lives.capacity(), BusinessCalendar.ACROSS, LocalDate.parse("2025-06-30"));
        return Backtest.run(lives.bets(), background, savings, NOW);
    }

    private static ProposedPolicy participants(int people) {
        return new ProposedPolicy(people, null, null, null, null, null);
    }

    private static ProposedPolicy grace(int days) {
        return new ProposedPolicy(null, null, null, null, null, days);
    }

    @Test
    void underThePolicyInForceEverythingIsAsItWas() {
        aKilledBet();

        BacktestReport report = under(SAME);

        assertThat(report.commits()).singleElement().satisfies(commit -> {
            assertThat(commit.broken()).isEmpty();
            assertThat(commit.stopped()).isFalse();
        });
        assertThat(report.firings()).singleElement().satisfies(firing -> {
            assertThat(firing.proposedAt()).isEqualTo(firing.actualAt()).isEqualTo("2025-04-07T23:59:59.999999Z");
            assertThat(firing.kind()).isEqualTo(FiringRow.Kind.MISSING);
            assertThat(firing.decisionDueBy()).isEqualTo("2025-04-14");
        });
        assertThat(report.fteWeeksSaved()).isZero();
    }

    /** From Tuesday 4 March to Monday 14 April there are 30 working days: 30 × 0.5 ÷ 5 = 3 FTE-weeks. */
    @Test
    void aStricterGateStopsTheCommitAndSavesWhatWasSpentOnTheKilledBet() {
        aKilledBet();

        BacktestReport report = under(participants(6));

        assertThat(report.commitsStopped()).isEqualTo(1);
        assertThat(report.commits().getFirst().broken())
                .extracting(CommitRow.BrokenRule::code)
                .containsExactly("gate.participants-too-few");
        assertThat(report.fteWeeksSaved()).isEqualByComparingTo("3");
        assertThat(report.fteWeeksHeldBack()).isZero();
    }

    /** With 2 days of grace it fires on 2 April; 3, 4 and 7 April are saved: 3 × 0.5 ÷ 5 = 0.3 FTE-weeks. */
    @Test
    void aShorterGraceFiresEarlierAndSavesTheDaysBetween() {
        aKilledBet();

        BacktestReport report = under(grace(2));

        assertThat(report.firings()).singleElement().satisfies(firing -> {
            assertThat(firing.proposedAt()).isEqualTo("2025-04-02T23:59:59.999999Z");
            assertThat(firing.actualAt()).isEqualTo("2025-04-07T23:59:59.999999Z");
        });
        assertThat(report.fteWeeksSaved()).isEqualByComparingTo("0.3");
    }

    @Test
    void aLongerGraceSavesTheBetThatWasKilledMeanwhile() {
        aKilledBet();

        BacktestReport report = under(grace(30));

        assertThat(report.firings()).singleElement().satisfies(firing -> {
            assertThat(firing.proposedAt()).isNull();
            assertThat(firing.decisionDueBy()).isNull();
        });
        assertThat(report.firingsProposed()).isZero();
        assertThat(report.firingsActual()).isEqualTo(1);
    }

    /** 4 March to 30 June has 85 working days, but work was allocated up to 14 April only. */
    @Test
    void whatLivesOnIsHeldBackAndNotSaved() {
        lives.committed("cards", "2025-03-03T09:00:00Z", "2025-12-31");
        lives.works("p-bob", "cards", "2025-03-03", "2025-04-14");

        BacktestReport report = under(participants(6));

        assertThat(report.fteWeeksSaved()).isZero();
        assertThat(report.fteWeeksHeldBack()).isEqualByComparingTo("3");
    }

    @Test
    void anOverriddenCommitIsNotStoppedByAnyGate() {
        lives.committed("cards", "2025-03-03T09:00:00Z", "2025-12-31");
        lives.waive("coins", "2025-03-03T09:00:00Z");

        BacktestReport report = under(participants(6));

        assertThat(report.commits())
                .filteredOn(commit -> commit.bet().equals("coins"))
                .singleElement()
                .satisfies(commit -> {
                    assertThat(commit.waived()).isTrue();
                    assertThat(commit.stopped()).isFalse();
                    assertThat(commit.brokenThen()).isNotEmpty();
                });
        assertThat(report.commitsStopped()).isEqualTo(1);
    }

    @Test
    void bothDoorsAnswerTheSameAndOnlyToThoseWhoMaySeeThePortfolio() {
        aKilledBet();
        try (Stack stack = new Stack()) {
            lives.log()
                    .events()
                    .forEach(e -> stack.log()
                            .append(
                                    e.stream(),
                                    e.event(),
                                    e.context().effectiveAt(),
                                    e.recordedAt(),
                                    e.context().historic()));
            stack.log().append(EventLog.bet("later"), Facts.proposed("payments", "Later"), NOW, NOW);
            stack.settle();
            Asker viewer = stack.as("viewer", "payments");

            JsonNode rest = viewer.get("/v1/portfolios/payments/policy-backtest?externalParticipants=6&asOf=" + NOW)
                    .json();
            JsonNode graphql = viewer.data("""
                            query($asOf: String) {
                              policyBacktest(portfolio: "payments", externalParticipants: 6, asOf: $asOf) {
                                report { commitsStopped fteWeeksSaved commits { bet at broken { code } }
                                  firings { firing proposedAt actualAt } stretches { bet from to fteWeeks } } } }
                            """, Map.of("asOf", NOW.toString())).get("policyBacktest");

            assertThat(rest.at("/report/commitsStopped").asInt()).isEqualTo(1);
            assertThat(rest.at("/report/fteWeeksSaved").decimalValue()).isEqualByComparingTo("3");
            assertThat(graphql.at("/report/fteWeeksSaved").decimalValue()).isEqualByComparingTo("3");
            assertThat(graphql.at("/report/firings")).hasSize(1);
            assertThat(stack.as("viewer", "search")
                            .get("/v1/portfolios/payments/policy-backtest")
                            .status())
                    .isEqualTo(404);
            assertThat(viewer.get("/v1/portfolios/payments/policy-backtest?graceDays=-1")
                            .status())
                    .isEqualTo(400);
        }
    }
}
