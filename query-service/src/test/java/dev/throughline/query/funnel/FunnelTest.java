package dev.throughline.query.funnel;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.DecisionId;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.PressureTestId;
import dev.throughline.events.bet.Classification;
import dev.throughline.events.bet.DecisionEvent.BetGraduated;
import dev.throughline.events.bet.DecisionEvent.BetPivoted;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.Door;
import dev.throughline.events.bet.EvidenceEvent.PressureTestStarted;
import dev.throughline.events.bet.InnovationType;
import dev.throughline.events.bet.Origin;
import dev.throughline.events.bet.ProposalEvent.BetProposed;
import dev.throughline.events.bet.ProposalEvent.BetReclassified;
import dev.throughline.events.bet.ProposalEvent.BetWithdrawn;
import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.history.DayRange;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.History;
import dev.throughline.query.picture.Stage;
import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Facts;
import dev.throughline.query.stack.Stack;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** How far bets come, and where they end. */
class FunnelTest {
    private EventLog log = new EventLog();

    private void add(String bet, String day, DomainEvent event) {
        Instant at = Instant.parse(day + "T09:00:00Z");
        log.append(EventLog.bet(bet), event, at, at);
    }

    private void proposed(String bet, String day, InnovationType type, Origin origin) {
        add(
                bet,
                day,
                new BetProposed(
                        new PortfolioId("payments"),
                        "Pay with " + bet,
                        "people in a hurry",
                        "it takes too long",
                        "it is over before they notice",
                        null,
                        type,
                        Door.TWO_WAY,
                        false,
                        origin,
                        null,
                        null,
                        List.of()));
    }

    private void tested(String bet, String day) {
        add(bet, day, new PressureTestStarted(new PressureTestId("t-1"), "interviews", 1, List.of()));
    }

    private void committed(String bet, String day) {
        add(bet, day, Facts.decided("d-1", DecisionOutcome.COMMIT));
        add(bet, day, Facts.committed("d-1", "9000.00"));
    }

    private void killed(String bet, String day) {
        add(bet, day, Facts.decided("d-9", DecisionOutcome.KILL));
        add(bet, day, Facts.killed("d-9"));
    }

    /**
     * Five bets of January to March 2024: one graduated; one pivoted and was killed under test again; one was killed under
     * test; one withdrawn; one is committed. One of 2023 was killed in February.
     */
    private void sixBets() {
        proposed("coins", "2024-01-05", InnovationType.CORE, Origin.CUSTOMER);
        tested("coins", "2024-01-10");
        committed("coins", "2024-02-01");
        add("coins", "2024-05-01", Facts.decided("d-2", DecisionOutcome.GRADUATE));
        add("coins", "2024-05-01", new BetGraduated(new DecisionId("d-2"), "the checkout team"));
        proposed("cards", "2024-01-05", InnovationType.ADJACENT, Origin.SKILLS);
        tested("cards", "2024-01-10");
        committed("cards", "2024-02-01");
        add("cards", "2024-02-20", Facts.decided("d-2", DecisionOutcome.PIVOT));
        add("cards", "2024-02-20", new BetPivoted(new DecisionId("d-2"), LocalDate.parse("2024-06-01")));
        killed("cards", "2024-02-29");
        proposed("voice", "2024-02-05", InnovationType.CORE, Origin.SKILLS);
        tested("voice", "2024-02-10");
        killed("voice", "2024-04-10");
        proposed("rings", "2024-03-05", InnovationType.CORE, Origin.CUSTOMER);
        add("rings", "2024-03-06", new BetWithdrawn());
        proposed("faces", "2024-03-05", InnovationType.CORE, Origin.MANDATE);
        add(
                "faces",
                "2024-03-06",
                new BetReclassified(Classification.INNOVATION_TYPE, "CORE", "TRANSFORMATIONAL", "nobody does it yet"));
        tested("faces", "2024-03-10");
        committed("faces", "2024-04-01");
        proposed("stamps", "2023-12-31", InnovationType.CORE, Origin.COMPETITOR);
        killed("stamps", "2024-02-10");
    }

    private FunnelReport report(@Nullable String from, @Nullable String to) {
        List<FunnelBet> bets = log.events().stream().collect(Collectors.groupingBy(e -> e.stream())).entrySet().stream()
                .map(each -> FunnelBet.of(BetLife.of(new History(each.getKey(), each.getValue()))))
                .toList();
        DayRange days =
                new DayRange(from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
        return FunnelReport.of(bets, at -> days.includes(BusinessCalendar.ACROSS.day(at)));
    }

    private static FunnelStage stage(FunnelPart part, Stage stage) {
        return part.stages().stream()
                .filter(each -> each.stage() == stage)
                .findFirst()
                .orElseThrow();
    }

    /** PROPOSED: 4 of 5 came further, 0.8. Tested: 3 of 4, 0.75. Committed: 1 of 3 graduated, 0.333333. */
    @Test
    void eachStageSaysWhatEnteredIsThereLeftAndCameFurther() {
        sixBets();

        FunnelPart all = report("2024-01-01", "2024-03-31").all();

        assertThat(all.proposed().bets()).containsExactly("cards", "coins", "faces", "rings", "voice");
        assertThat(stage(all, Stage.PROPOSED).conversion()).isEqualByComparingTo("0.8");
        FunnelStage tested = stage(all, Stage.PRESSURE_TESTING);
        assertThat(tested.entered().bets()).containsExactly("cards", "coins", "faces", "voice");
        assertThat(tested.now().count()).isZero();
        assertThat(tested.exits())
                .extracting(exit -> exit.to() + " " + exit.bets().bets())
                .containsExactly("COMMITTED [cards, coins, faces]", "KILLED [cards, voice]");
        assertThat(tested.conversion()).isEqualByComparingTo("0.75");
        FunnelStage committed = stage(all, Stage.COMMITTED);
        assertThat(committed.now().bets()).containsExactly("faces");
        assertThat(committed.exits())
                .extracting(exit -> exit.to() + " " + exit.bets().bets())
                .containsExactly("PRESSURE_TESTING [cards]", "GRADUATED [coins]");
        assertThat(committed.conversion()).isEqualByComparingTo("0.333333");
        assertThat(stage(all, Stage.KILLED).conversion()).isNull();
        assertThat(stage(all, Stage.PAUSED).advanced()).isNull();
    }

    /** Of the cohort 2 were killed and 1 graduated: 2 ÷ 3. Ended in the quarter: cards and stamps, both killed: 2 ÷ 2. */
    @Test
    void theKillRateIsOfACohortOrOfAPeriodWithWithdrawnBeside() {
        sixBets();

        FunnelPart all = report("2024-01-01", "2024-03-31").all();

        assertThat(all.cohortEndings().killed().bets()).containsExactly("cards", "voice");
        assertThat(all.cohortEndings().graduated().bets()).containsExactly("coins");
        assertThat(all.cohortEndings().withdrawn().bets()).containsExactly("rings");
        assertThat(all.cohortEndings().killRate()).isEqualByComparingTo("0.666667");
        assertThat(all.periodEndings().killed().bets()).containsExactly("cards", "stamps");
        assertThat(all.periodEndings().killRate()).isEqualByComparingTo("1");
        assertThat(all.periodEndings().killedIn())
                .filteredOn(each -> each.bets().count() > 0)
                .extracting(each -> each.stage() + " " + each.bets().bets() + " " + each.killRate())
                .containsExactly("PROPOSED [stamps] 0.5", "PRESSURE_TESTING [cards] 0.5");
    }

    /** Skills-forward: 2 killed of 2. From customers: 1 graduated, 1 withdrawn, so 0 ÷ 1. A mandate: none ended. */
    @Test
    void outcomesAreReportedByOriginAndType() {
        sixBets();

        FunnelReport report = report("2024-01-01", "2024-03-31");

        assertThat(report.byOrigin())
                .extracting(each ->
                        each.origin() + " " + each.funnel().cohortEndings().killRate())
                .containsExactly("CUSTOMER 0", "SKILLS 1", "COMPETITOR null", "MANDATE null");
        assertThat(report.byInnovationType())
                .extracting(each ->
                        each.innovationType() + " " + each.funnel().proposed().bets())
                .containsExactly("CORE [coins, rings, voice]", "ADJACENT [cards]", "TRANSFORMATIONAL [faces]");
    }

    @Test
    void nothingIsNoRate() {
        FunnelPart all = report(null, null).all();

        assertThat(all.periodEndings().killRate()).isNull();
        assertThat(stage(all, Stage.PROPOSED).conversion()).isNull();
    }

    /** In Auckland it is 1 January when it is still New Year's Eve in UTC; asked before the kill was known, it lives. */
    @Test
    void bothDoorsAnswerTheSameInThePortfoliosDaysAndAsOfThen() {
        try (Stack stack = new Stack()) {
            log = stack.log();
            Instant opened = Instant.parse("2023-01-01T00:00:00Z");
            log.append(
                    EventLog.portfolio("payments"),
                    Facts.opened("Payments", "NZD", "Pacific/Auckland"),
                    opened,
                    opened);
            Instant eve = Instant.parse("2023-12-31T20:00:00Z");
            log.append(EventLog.bet("coins"), Facts.proposed("payments", "Coins"), eve, eve);
            Instant then = Instant.parse("2024-02-10T00:00:00Z");
            Instant late = Instant.parse("2024-03-01T00:00:00Z");
            log.append(EventLog.bet("coins"), Facts.decided("d-1", DecisionOutcome.KILL), then, late);
            log.append(EventLog.bet("coins"), Facts.killed("d-1"), then, late);
            stack.settle();
            Asker viewer = stack.as("viewer", "payments");

            String question = "/v1/funnel?portfolio=payments&from=2024-01-01&asOf=2024-03-31";
            JsonNode rest = viewer.get(question).json();
            JsonNode graphql = viewer.data("""
                            query($from: Date) { funnel(portfolio: ["payments"], from: $from, asOf: "2024-03-31") { report {
                              all { proposed { count bets } stages { stage entered { count } exits { to bets { bets } } conversion }
                                cohortEndings { killRate killedIn { stage bets { count } killRate } } }
                              byOrigin { origin funnel { periodEndings { killRate } } } } } }
                            """, Map.of("from", "2024-01-01")).get("funnel");

            assertThat(rest.at("/report/all/proposed/bets/0").asString()).isEqualTo("coins");
            assertThat(rest.at("/report/all/cohortEndings/killRate").decimalValue())
                    .isEqualByComparingTo("1");
            assertThat(graphql.at("/report/all/proposed/count").asInt()).isEqualTo(1);
            assertThat(graphql.at("/report/all/stages/0/exits/0/to").asString()).isEqualTo("KILLED");
            assertThat(graphql.at("/report/byOrigin/0/funnel/periodEndings/killRate")
                            .decimalValue())
                    .isEqualByComparingTo("1");
            assertThat(graphql.at("/report/byOrigin/1/funnel/periodEndings/killRate")
                            .isNull())
                    .isTrue();

            assertThat(viewer.get(question + "&knownAt=2024-02-20")
                            .json()
                            .at("/report/all/stages/0/now/count")
                            .asInt())
                    .isEqualTo(1);
            assertThat(stack.as("viewer", "search")
                            .get("/v1/funnel?portfolio=payments")
                            .json()
                            .at("/report/all/proposed/count")
                            .asInt())
                    .isZero();
            assertThat(viewer.get("/v1/funnel?portfolio=Not%20An%20Id").status())
                    .isEqualTo(400);
        }
    }
}
