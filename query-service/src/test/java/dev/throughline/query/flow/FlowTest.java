package dev.throughline.query.flow;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.CriterionId;
import dev.throughline.events.DecisionId;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.FiringId;
import dev.throughline.events.bet.CriterionEvent.TripwireFired;
import dev.throughline.events.bet.DecisionEvent.DecisionRequested;
import dev.throughline.events.bet.DecisionEvent.ReviewFellDue;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.Door;
import dev.throughline.events.bet.DueReview;
import dev.throughline.events.bet.ProposalEvent.BetWithdrawn;
import dev.throughline.query.flow.FlowFigures.FlowStep;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.History;
import dev.throughline.query.picture.Occasion.Kind;
import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Facts;
import dev.throughline.query.stack.Stack;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How long decisions take. */
class FlowTest {
    private static final Instant NOW = Instant.parse("2024-03-20T00:00:00Z");
    private static final LocalDate SOON = LocalDate.parse("2024-03-08");

    private EventLog log = new EventLog();

    private void add(String bet, String at, DomainEvent event) {
        log.append(EventLog.bet(bet), event, Instant.parse(at), Instant.parse(at));
    }

    private void proposed(String bet, String at) {
        add(bet, at, Facts.proposed("payments", "Pay with " + bet));
    }

    private static DecisionRequested asked(String decision, @Nullable Door door) {
        return new DecisionRequested(new DecisionId(decision), "go on?", List.of("yes", "no"), door, SOON);
    }

    private static TripwireFired fired(String firing) {
        return new TripwireFired(new FiringId(firing), new CriterionId("c-1"), null, true, SOON);
    }

    private static ReviewFellDue due(String review, DueReview why) {
        return new ReviewFellDue(new FiringId(review), why, SOON);
    }

    private FlowReport report() {
        List<BetLife> bets = log.events().stream().collect(Collectors.groupingBy(e -> e.stream())).entrySet().stream()
                .filter(each -> each.getKey().kind().equals("bet"))
                .map(each -> BetLife.of(new History(each.getKey(), each.getValue())))
                .toList();
        return FlowReport.of(
                bets.stream().map(bet -> BetWait.of(bet, NOW)).toList(),
                bets.stream().flatMap(bet -> OccasionWait.of(bet, NOW)).toList());
    }

    /** Proposed and committed over a leap day: 2 days. Killed: 4.5. Withdrawn: censored at 3. Open: censored at 10. */
    private void fourBets() {
        proposed("coins", "2024-02-28T00:00:00Z");
        add("coins", "2024-03-01T00:00:00Z", Facts.decided("d-1", DecisionOutcome.COMMIT));
        add("coins", "2024-03-01T00:00:00Z", Facts.committed("d-1", "9000.00"));
        add("coins", "2024-03-09T00:00:00Z", Facts.decided("d-2", DecisionOutcome.KILL));
        add("coins", "2024-03-09T00:00:00Z", Facts.killed("d-2"));
        proposed("cards", "2024-03-01T00:00:00Z");
        add("cards", "2024-03-05T12:00:00Z", Facts.decided("d-1", DecisionOutcome.KILL));
        add("cards", "2024-03-05T12:00:00Z", Facts.killed("d-1"));
        proposed("voice", "2024-03-01T00:00:00Z");
        add("voice", "2024-03-04T00:00:00Z", new BetWithdrawn());
        proposed("rings", "2024-03-10T00:00:00Z");
    }

    /** S(2) = 3/4; then 2 at risk: S(4.5) = 3/4 × 1/2 = 3/8. Without the censored ones the median would be 2. */
    @Test
    void timeToDecisionCountsOpenAndWithdrawnBetsAsCensored() {
        fourBets();

        FlowReport report = report();

        FlowFigures figures = report.timeToDecision();
        assertThat(figures.count()).isEqualTo(4);
        assertThat(figures.decided()).isEqualTo(2);
        assertThat(figures.censored()).isEqualTo(2);
        assertThat(figures.medianDays()).isEqualByComparingTo("4.5");
        assertThat(figures.p90Days()).isNull();
        assertThat(figures.curve())
                .containsExactly(
                        new FlowStep(new BigDecimal("2"), 4, 1, new BigDecimal("0.75")),
                        new FlowStep(new BigDecimal("4.5"), 2, 1, new BigDecimal("0.375")));
        assertThat(report.bets()).extracting(BetWait::bet).containsExactly("coins", "cards", "voice", "rings");
        assertThat(report.bets())
                .extracting(each -> each.days().toPlainString())
                .containsExactly("2", "4.5", "3", "10");
        assertThat(report.bets().get(2).censoredAt()).isEqualTo("2024-03-04T00:00:00Z");
        assertThat(report.bets().get(3).censoredAt()).isEqualTo(NOW);
    }

    /**
     * Requested one-way on 2 March, answered on the 5th: 3 days. Fired on the 4th, answered on the 5th: 1 day. Asked on the
     * 12th and open on the 20th: censored at 8. S(1) = 2/3, S(3) = 2/3 × 1/2 = 1/3: the median is 3.
     */
    @Test
    void latencyRunsFromWhatADecisionAnswersAndOpenOnesAreNeverDropped() {
        proposed("coins", "2024-03-01T00:00:00Z");
        add("coins", "2024-03-02T00:00:00Z", asked("d-1", Door.ONE_WAY));
        add("coins", "2024-03-04T00:00:00Z", fired("c-1-f1"));
        add("coins", "2024-03-05T00:00:00Z", Facts.decided("d-1", DecisionOutcome.CONTINUE, "c-1-f1"));
        add("coins", "2024-03-05T00:00:00Z", Facts.continued("d-1"));
        add("coins", "2024-03-12T00:00:00Z", asked("d-2", null));

        FlowReport report = report();

        assertThat(report.decisionLatency().count()).isEqualTo(3);
        assertThat(report.decisionLatency().censored()).isEqualTo(1);
        assertThat(report.decisionLatency().medianDays()).isEqualByComparingTo("3");
        assertThat(report.decisionLatency().p90Days()).isNull();
        assertThat(report.latencyByDoor())
                .filteredOn(each -> each.door() == Door.ONE_WAY)
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.latency().count()).isEqualTo(1);
                    assertThat(each.latency().p90Days()).isEqualByComparingTo("3");
                });
        assertThat(report.latencyByKind())
                .filteredOn(each -> each.kind() == Kind.OWNERLESS)
                .singleElement()
                .satisfies(each -> {
                    assertThat(each.latency().count()).isZero();
                    assertThat(each.latency().medianDays()).isNull();
                });
        assertThat(report.occasions())
                .extracting(each -> each.id() + " " + each.days())
                .containsExactly("d-1 3", "c-1-f1 1", "d-2 8");
    }

    @Test
    void aPlannedReviewIsAnsweredByAnyDecisionButATradeOffAndOwnerlessnessOnlyByName() {
        proposed("coins", "2024-03-01T00:00:00Z");
        add("coins", "2024-03-02T00:00:00Z", due("review-1", DueReview.CADENCE));
        add("coins", "2024-03-02T00:00:00Z", due("review-2", DueReview.OWNERLESS));
        add("coins", "2024-03-03T00:00:00Z", Facts.decided("d-1", DecisionOutcome.TRADE_OFF));
        add("coins", "2024-03-06T00:00:00Z", Facts.decided("d-2", DecisionOutcome.CONTINUE));
        add("coins", "2024-03-09T00:00:00Z", Facts.decided("d-3", DecisionOutcome.PIVOT, "review-2"));

        assertThat(report().occasions())
                .extracting(each -> each.id() + " " + each.decision() + " " + each.days())
                .containsExactly("review-1 d-2 4", "review-2 d-3 7");
    }

    /** Asked on 2 March, the bet was withdrawn on the 4th: nobody will answer, so it is censored at 2, not at now. */
    @Test
    void whatABetsEndLeavesUnansweredIsCensoredThere() {
        proposed("coins", "2024-03-01T00:00:00Z");
        add("coins", "2024-03-02T00:00:00Z", asked("d-1", null));
        add("coins", "2024-03-04T00:00:00Z", new BetWithdrawn());

        assertThat(report().occasions()).singleElement().satisfies(each -> {
            assertThat(each.decidedAt()).isNull();
            assertThat(each.censoredAt()).isEqualTo("2024-03-04T00:00:00Z");
            assertThat(each.days()).isEqualByComparingTo("2");
        });
    }

    @Test
    void nothingIsNoFigure() {
        assertThat(report().timeToDecision().medianDays()).isNull();
        assertThat(report().timeToDecision().count()).isZero();
    }

    /** The kill of 5 March was recorded on the 15th: as known on the 10th, the bet was still open. */
    @Test
    void bothDoorsAnswerTheSameAndBackdatingChangesWhatWasTrueAndNeverWhatWasKnown() {
        try (Stack stack = new Stack()) {
            log = stack.log();
            Instant opened = Instant.parse("2024-02-01T00:00:00Z");
            log.append(EventLog.portfolio("payments"), Facts.opened("Payments", "EUR", "UTC"), opened, opened);
            proposed("coins", "2024-03-01T00:00:00Z");
            proposed("cards", "2024-03-10T12:00:00Z");
            Instant then = Instant.parse("2024-03-05T00:00:00Z");
            Instant late = Instant.parse("2024-03-15T00:00:00Z");
            log.append(EventLog.bet("coins"), Facts.decided("d-1", DecisionOutcome.KILL), then, late);
            log.append(EventLog.bet("coins"), Facts.killed("d-1"), then, late);
            stack.settle();
            Asker viewer = stack.as("viewer", "payments");

            JsonNode rest = viewer.get("/v1/flow?to=2024-03-05&asOf=" + NOW).json();
            JsonNode graphql = viewer.data("""
                            query($asOf: String, $to: Date) { flow(portfolio: ["payments"], to: $to, asOf: $asOf) { report {
                              timeToDecision { count decided medianDays p90Days curve { days atRisk decided survival } }
                              bets { bet outcome days } decisionLatency { count medianDays } } } }
                            """, Map.of("asOf", NOW.toString(), "to", "2024-03-05"))
                    .get("flow");

            assertThat(rest.at("/report/timeToDecision/count").asInt()).isEqualTo(1);
            assertThat(rest.at("/report/timeToDecision/medianDays").decimalValue())
                    .isEqualByComparingTo("4");
            assertThat(rest.at("/report/decisionLatency/medianDays").isNull()).isTrue();
            assertThat(graphql.at("/report/timeToDecision/medianDays").decimalValue())
                    .isEqualByComparingTo("4");
            assertThat(graphql.at("/report/bets/0/outcome").asString()).isEqualTo("KILL");
            assertThat(graphql.at("/report/decisionLatency/medianDays").isNull())
                    .isTrue();

            JsonNode known =
                    viewer.get("/v1/flow?asOf=" + NOW + "&knownAt=2024-03-10").json();
            assertThat(known.at("/report/timeToDecision/decided").asInt()).isZero();
            assertThat(known.at("/report/bets/0/days").decimalValue()).isEqualByComparingTo("19");
            JsonNode earlier = viewer.get("/v1/flow?asOf=2024-03-04T00:00:00Z").json();
            assertThat(earlier.at("/report/bets")).hasSize(1);
            assertThat(earlier.at("/report/bets/0/days").decimalValue()).isEqualByComparingTo("3");

            assertThat(stack.as("viewer", "search")
                            .get("/v1/flow")
                            .json()
                            .at("/report/timeToDecision/count")
                            .asInt())
                    .isZero();
            assertThat(viewer.get("/v1/flow?from=2024-03-02&to=2024-03-01").status())
                    .isEqualTo(400);
            assertThat(viewer.get("/v1/flow?from=0001-01-01").status()).isEqualTo(400);
        }
    }
}
