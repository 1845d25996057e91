package dev.throughline.query.graveyard;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.BetId;
import dev.throughline.events.DecisionId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.bet.DecisionEvent.BetKilled;
import dev.throughline.events.bet.DecisionEvent.BetPaused;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.Door;
import dev.throughline.events.bet.InnovationType;
import dev.throughline.events.bet.KillReason;
import dev.throughline.events.bet.Origin;
import dev.throughline.events.bet.ProposalEvent.BetProposed;
import dev.throughline.events.bet.SpendCategory;
import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Facts;
import dev.throughline.query.stack.Reply;
import dev.throughline.query.stack.Stack;
import dev.throughline.query.stack.Story;
import java.io.IOException;
import java.net.URLEncoder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** Killed bets, asked through both doors. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class GraveyardTest {
    private static final Instant LATE = Instant.parse("2024-06-01T09:00:00Z");

    private final Stack stack = new Stack();
    private final Asker viewer = stack.as("viewer", "payments");

    /**
     * Instant checkout: proposed on 28 February, paused, and killed on 1 March 2024, two days later because of the leap
     * day. Voice basket was killed on 2 March, which was recorded in June only.
     */
    @BeforeAll
    void killedBets() {
        var story = new Story(stack.log());
        var checkout = EventLog.bet("instant-checkout");
        story.then(checkout, "2024-02-28T09:00:00Z", Facts.proposed("payments", "Instant checkout"))
                .spent("instant-checkout", "2024-02-28T10:00:00Z", "120.00", "2024-02-28", SpendCategory.BUILD)
                .then(checkout, "2024-02-29T09:00:00Z", Facts.decided("rest", DecisionOutcome.PAUSE))
                .then(checkout, "2024-02-29T09:00:00Z", new BetPaused(new DecisionId("rest")))
                .works("p-ann", "1.00", "instant-checkout", "0.50", "2024-02-28", "2024-03-04")
                .killed("instant-checkout", "2024-03-01T09:00:00Z");
        story.then(EventLog.bet("voice"), "2024-02-01T09:00:00Z", Facts.proposed("payments", "Basket by voice"));
        stack.log()
                .append(
                        EventLog.bet("voice"),
                        new BetKilled(
                                new DecisionId("d-1"),
                                KillReason.NOT_USABLE,
                                "Shops are too loud: Ärger ÜBERALL",
                                Facts.DAY),
                        Instant.parse("2024-03-02T09:00:00Z"),
                        LATE);
        story.then(EventLog.bet("alive"), "2024-02-01T09:00:00Z", Facts.proposed("payments", "Instant checkout now"))
                .then(EventLog.bet("again"), "2024-05-01T09:00:00Z", revival("payments"))
                .then(EventLog.portfolio("search"), "2024-01-01T00:00:00Z", Facts.opened("Search", "USD", "UTC"))
                .then(EventLog.bet("hidden"), "2024-02-01T09:00:00Z", Facts.proposed("search", "Instant check-out"))
                .then(EventLog.bet("hidden-again"), "2024-05-02T09:00:00Z", revival("search"))
                .killed("hidden", "2024-03-01T09:00:00Z");
        story.then(EventLog.portfolio("parcels"), "2024-01-01T00:00:00Z", Facts.opened("Parcels", "JPY", "Asia/Tokyo"))
                .then(EventLog.bet("drones"), "2024-02-01T09:00:00Z", Facts.proposed("parcels", "By drone"))
                .works("p-bob", "1.00", "drones", "0.50", "2024-03-04", "2024-12-31")
                .killed("drones", "2024-03-04T09:00:00Z");
        stack.settle();
    }

    private static BetProposed revival(String portfolio) {
        return new BetProposed(
                new PortfolioId(portfolio),
                "One more time",
                "people in a hurry",
                "it takes too long",
                "it is over before they notice",
                null,
                InnovationType.CORE,
                Door.TWO_WAY,
                false,
                Origin.CUSTOMER,
                null,
                new BetId("instant-checkout"),
                List.of());
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    private JsonNode graves(String question) {
        Reply reply = viewer.get("/v1/graveyard?asOf=2024-12-31" + question);
        assertThat(reply.status()).as(reply.body()).isEqualTo(200);
        return reply.json().get("edges");
    }

    private List<String> bets(String question) {
        return graves(question).findValuesAsString("bet");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, UTF_8);
    }

    /**
     * At 20:00 on Tuesday 5 March in UTC, Tokyo has Wednesday, whatever is asked about beside it: half of Bob's time from
     * Monday on, 3 working days × 0.5 ÷ 5 = 0.3 FTE-weeks.
     */
    @Test
    void aBetCostsToTheDayInItsOwnPortfolio() {
        JsonNode graves = stack.as("viewer", "parcels", "search")
                .get("/v1/graveyard?asOf=2024-03-05T20:00:00Z&text=drone")
                .json();

        assertThat(graves.at("/edges/0/node/bet").asString()).isEqualTo("drones");
        assertThat(graves.at("/edges/0/node/fteWeeks").decimalValue()).isEqualByComparingTo("0.3");
    }

    /** Half of Ann's time from Wednesday 28 February to Monday 4 March: 4 working days × 0.5 ÷ 5 = 0.4 FTE-weeks. */
    @Test
    void aGraveSaysWhyAndWhatItCostAndWhatFollowed() {
        JsonNode grave = graves("&reason=NO_CUSTOMER_NEED").at("/0/node");

        assertThat(grave.at("/bet").asString()).isEqualTo("instant-checkout");
        assertThat(grave.at("/learnings").asString()).isEqualTo("nobody was in a hurry");
        assertThat(grave.at("/killedOn").asString()).isEqualTo("2024-03-01");
        assertThat(grave.at("/daysLived").asInt()).isEqualTo(2);
        assertThat(grave.at("/diedIn").asString()).isEqualTo("PAUSED");
        assertThat(grave.at("/spent/amount").asString()).isEqualTo("120.00");
        assertThat(grave.at("/spent/currency").asString()).isEqualTo("EUR");
        assertThat(grave.at("/fteWeeks").decimalValue()).isEqualByComparingTo("0.4");
        assertThat(grave.at("/supersededBy").toString()).isEqualTo("[\"again\"]");
        assertThat(grave.at("/similarity").isNull()).isTrue();
    }

    @Test
    void bothDoorsAnswerTheSame() {
        JsonNode graphql = viewer.data("""
                        query($text: String) { graveyard(similarTo: $text, asOf: "2024-12-31", threshold: 0.1) {
                          edges { node { portfolio bet title similarity innovationType decision reason learnings
                            proposedAt killedAt killedOn daysLived diedIn spent { amount currency } fteWeeks
                            supersededBy } } } }
                        """, Map.of("text", "Instant check-out")).at("/graveyard/edges");

        JsonNode rest = graves("&threshold=0.1&similarTo=Instant+check-out");
        assertThat(rest).hasSize(1);
        assertThat(graphql.findValuesAsString("bet")).isEqualTo(rest.findValuesAsString("bet"));
        assertThat(graphql.at("/0/node/similarity").decimalValue())
                .isEqualByComparingTo(rest.at("/0/node/similarity").decimalValue());
        assertThat(graphql.at("/0/node/diedIn")).isEqualTo(rest.at("/0/node/diedIn"));
        assertThat(graphql.at("/0/node/spent")).isEqualTo(rest.at("/0/node/spent"));
        assertThat(graphql.at("/0/node").propertyNames())
                .containsExactlyInAnyOrderElementsOf(rest.at("/0/node").propertyNames());
    }

    /** 12 of the 16 trigrams that either title has: 0.75. The living bet is more similar still, but lives. */
    @Test
    void similarKilledBetsComeWithTheirSimilarity() {
        JsonNode found = graves("&similarTo=" + encoded("Instant check-out"));

        assertThat(found).hasSize(1);
        assertThat(found.at("/0/node/similarity").decimalValue()).isEqualByComparingTo("0.75");
        assertThat(bets("&threshold=0.76&similarTo=" + encoded("Instant check-out")))
                .isEmpty();
        assertThat(bets("&threshold=0&similarTo=" + encoded("Instant check-out")))
                .containsExactly("instant-checkout", "voice");
    }

    @Test
    void wordsAreFoundInLearningsAndInTheProposal() {
        assertThat(bets("&text=loud")).containsExactly("voice");
        assertThat(bets("&text=" + encoded("hurry -loud"))).containsExactly("instant-checkout");
        assertThat(bets("&text=" + encoded("\"takes too long\""))).containsExactly("voice", "instant-checkout");
        assertThat(bets("&text=quiet")).isEmpty();
        assertThat(bets("&text=" + encoded("ärger überall"))).containsExactly("voice");
        assertThat(bets("&text=" + encoded("ÄRGER OR quiet"))).containsExactly("voice");
    }

    @Test
    void filtersNarrowByReasonAndDay() {
        assertThat(bets("")).containsExactly("voice", "instant-checkout");
        assertThat(bets("&reason=NOT_USABLE")).containsExactly("voice");
        assertThat(bets("&reason=NOT_USABLE&reason=NO_CUSTOMER_NEED")).hasSize(2);
        assertThat(bets("&from=2024-03-02")).containsExactly("voice");
        assertThat(bets("&to=2024-03-01")).containsExactly("instant-checkout");
        assertThat(bets("&portfolio=search")).isEmpty();
    }

    /** The kill of voice was true from 2 March on, and known from June on. */
    @Test
    void backdatingChangesWhatWasTrueAndNeverWhatWasKnown() {
        assertThat(betsAsOf("asOf=2024-03-01")).containsExactly("instant-checkout");
        assertThat(betsAsOf("asOf=2024-03-03")).containsExactly("voice", "instant-checkout");
        assertThat(betsAsOf("asOf=2024-03-03&knownAt=2024-04-01")).containsExactly("instant-checkout");
        assertThat(betsAsOf("asOf=2024-02-29")).isEmpty();
        assertThat(betsAsOf("asOf=2024-03-03&position=1")).isEmpty();
        assertThat(viewer.get("/v1/graveyard?asOf=2024-04-30&reason=NO_CUSTOMER_NEED")
                        .json()
                        .at("/edges/0/node/supersededBy"))
                .isEmpty();
    }

    private List<String> betsAsOf(String moment) {
        return viewer.get("/v1/graveyard?" + moment).json().get("edges").findValuesAsString("bet");
    }

    @Test
    void pagesFollowEachOtherAndTheWholeIsASpreadsheet() {
        JsonNode first = viewer.get("/v1/graveyard?asOf=2024-12-31&first=1").json();
        String cursor = first.at("/pageInfo/endCursor").asString();
        JsonNode second =
                viewer.get("/v1/graveyard?first=1&after=" + encoded(cursor)).json();

        assertThat(first.at("/totalCount").asInt()).isEqualTo(2);
        assertThat(first.at("/edges/0/node/bet").asString()).isEqualTo("voice");
        assertThat(second.at("/edges/0/node/bet").asString()).isEqualTo("instant-checkout");
        Reply csv = viewer.get("/v1/graveyard.csv?asOf=2024-12-31");
        assertThat(csv.type()).startsWith("text/csv");
        assertThat(csv.body().lines()).hasSize(3).first().asString().startsWith("portfolio,bet,title,similarity,");
        assertThat(csv.body()).contains("Shops are too loud");
    }

    @Test
    void anotherPortfolioIsSeenByItsOwnPeopleOnly() {
        Asker both = stack.as("viewer", "payments", "search");

        assertThat(both.get("/v1/graveyard?asOf=2024-12-31&similarTo=Instant+check-out")
                        .json()
                        .get("edges")
                        .findValuesAsString("bet"))
                .containsExactly("hidden", "instant-checkout");
        assertThat(both.get("/v1/graveyard?asOf=2024-12-31&portfolio=payments&text=hurry+-loud")
                        .json()
                        .at("/edges/0/node/supersededBy")
                        .toString())
                .isEqualTo("[\"again\",\"hidden-again\"]");
        assertThat(stack.as("viewer", "search")
                        .get("/v1/graveyard?asOf=2024-12-31")
                        .json()
                        .get("edges")
                        .findValuesAsString("bet"))
                .containsExactly("hidden");
    }

    /** A deployment that has events already gets the same stories from its migration. */
    @Test
    void theMigrationTellsTheSameStories() throws IOException {
        JdbcTemplate db = stack.service().getBean(JdbcTemplate.class);
        String all = "SELECT * FROM bet_story ORDER BY bet";
        List<Map<String, Object>> told = db.queryForList(all);
        String migration = new ClassPathResource("db/migration/V8__bet_story.sql").getContentAsString(UTF_8);

        db.update("DELETE FROM bet_story");
        for (String statement : migration.substring(migration.indexOf("INSERT")).split(";\\s*")) {
            db.update(statement);
        }

        assertThat(told).hasSize(7);
        assertThat(db.queryForList(all)).usingRecursiveComparison().isEqualTo(told);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "threshold=0.5",
                "similarTo=x&threshold=1.01",
                "similarTo=x&threshold=-1",
                "from=2024-03-02&to=2024-03-01",
                "reason=BOREDOM",
                "from=yesterday",
                "text=%00",
                "text=+",
                "similarTo=",
            })
    void aBadQuestionSaysWhatWasExpected(String question) {
        Reply reply = viewer.get("/v1/graveyard?" + question);

        assertThat(reply.status()).as(reply.body()).isEqualTo(400);
        assertThat(reply.text("/code")).isNotBlank();
    }
}
