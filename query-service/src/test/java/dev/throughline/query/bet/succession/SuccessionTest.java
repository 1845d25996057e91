package dev.throughline.query.bet.succession;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.ActionId;
import dev.throughline.events.AllocationId;
import dev.throughline.events.BetId;
import dev.throughline.events.CriterionId;
import dev.throughline.events.DecisionId;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.FiringId;
import dev.throughline.events.ForecastId;
import dev.throughline.events.PersonId;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.CrewEvent.PersonAllocated;
import dev.throughline.events.bet.CrewEvent.PersonReleased;
import dev.throughline.events.bet.CriterionEvent.KillCriterionCommitted;
import dev.throughline.events.bet.CriterionEvent.TripwireFired;
import dev.throughline.events.bet.CriterionTerms;
import dev.throughline.events.bet.DecisionEvent.DecisionRequested;
import dev.throughline.events.bet.DecisionEvent.ReviewFellDue;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.DueReview;
import dev.throughline.events.bet.ForecastEvent.ForecastRecorded;
import dev.throughline.events.bet.ForecastEvent.ForecastResolved;
import dev.throughline.events.bet.ForecastResult;
import dev.throughline.events.bet.JudgedWhen;
import dev.throughline.events.bet.OwnershipEvent.OwnerReleased;
import dev.throughline.events.bet.Purpose;
import dev.throughline.events.bet.ReleaseReason;
import dev.throughline.events.bet.RoadmapEvent.DependencyDeclared;
import dev.throughline.events.bet.TripwireAction;
import dev.throughline.events.review.ReviewEvent.ActionAssigned;
import dev.throughline.events.review.ReviewEvent.ActionCompleted;
import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Facts;
import dev.throughline.query.stack.Reply;
import dev.throughline.query.stack.Stack;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.web.util.HtmlUtils;
import tools.jackson.databind.JsonNode;

/** What a successor needs to know, of a bet with something open of every kind and something done beside it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SuccessionTest {
    private static final StreamId TAPS = EventLog.bet("taps");
    private static final String OLDER = "2026-02-02T09:00:00Z";
    private static final String BEFORE = "2026-03-02T09:00:00Z";
    private static final String LEFT = "2026-03-10T23:59:59.999999Z";

    private final Stack stack = new Stack();
    private final Asker viewer = stack.as("viewer", "payments");

    @BeforeAll
    void adaLeavesInTheMiddleOfThings() {
        for (String portfolio : List.of("payments", "search")) {
            add(EventLog.portfolio(portfolio), Facts.opened(portfolio, "EUR", "UTC"), BEFORE);
            add(EventLog.portfolio(portfolio), Facts.policy(1), BEFORE);
        }
        add(TAPS, Facts.proposed("payments", "Pay in one tap"), BEFORE);
        add(TAPS, criterion("nobody-pays", JudgedWhen.AT_DATE, "2026-03-05"), BEFORE);
        add(TAPS, criterion("nobody-stays", JudgedWhen.AT_DATE, "2026-06-30"), BEFORE);
        add(TAPS, criterion("nobody-comes", JudgedWhen.ANYTIME, null), BEFORE);
        add(TAPS, forecast("f-1"), BEFORE);
        add(TAPS, forecast("f-2"), BEFORE);
        add(TAPS, new ForecastResolved(new ForecastId("f-1"), ForecastResult.TRUE), BEFORE);
        add(TAPS, requested("d-2"), BEFORE);
        add(TAPS, requested("d-3"), BEFORE);
        add(TAPS, Facts.owned("p-ada"), BEFORE);
        add(TAPS, Facts.decided("d-1", DecisionOutcome.COMMIT, "d-2"), BEFORE);
        add(TAPS, Facts.committed("d-1", "9000.00"), BEFORE);
        add(TAPS, works("w-1", "p-bob"), BEFORE);
        add(TAPS, works("w-2", "p-cid"), BEFORE);
        add(
                TAPS,
                new PersonReleased(new AllocationId("w-2"), new PersonId("p-cid"), LocalDate.parse("2026-03-04")),
                BEFORE);
        add(TAPS, new DependencyDeclared(new BetId("coins"), "it pays with them"), BEFORE);
        add(
                TAPS,
                new TripwireFired(
                        new FiringId("nobody-pays-f1"),
                        new CriterionId("nobody-pays"),
                        null,
                        true,
                        LocalDate.parse("2026-03-12")),
                "2026-03-05T23:59:59.999999Z");
        add(
                TAPS,
                new ReviewFellDue(new FiringId("review-1"), DueReview.CADENCE, LocalDate.parse("2026-03-13")),
                "2026-03-06T23:59:59.999999Z");
        add(EventLog.bet("coins"), Facts.proposed("payments", "Coins"), BEFORE);
        add(EventLog.bet("coins"), Facts.owned("p-ada"), BEFORE);
        add(EventLog.bet("over"), Facts.proposed("payments", "Over"), BEFORE);
        add(EventLog.bet("over"), Facts.owned("p-ada"), BEFORE);
        add(EventLog.bet("over"), Facts.killed("d-9"), BEFORE);
        add(EventLog.bet("finder"), Facts.proposed("search", "Finder"), BEFORE);
        add(EventLog.bet("finder"), Facts.owned("p-ada"), BEFORE);
        add(EventLog.bet("older"), Facts.proposed("payments", "Older"), OLDER);
        add(EventLog.bet("older"), Facts.owned("p-eve"), OLDER);
        asked("payments-2026-w09", "p-ada");
        asked("search-2026-w09", "p-ada");
        add(TAPS, new OwnerReleased(new PersonId("p-ada"), ReleaseReason.DEPARTED), LEFT);
        stack.settle();
    }

    private void asked(String review, String person) {
        StreamId stream = new StreamId("review/" + review);
        add(stream, action("call-them", person), BEFORE);
        add(stream, action("write-it-down", person), BEFORE);
        add(stream, action("of-others", "p-eve"), BEFORE);
        add(stream, new ActionCompleted(new ActionId("write-it-down")), BEFORE);
    }

    private static ActionAssigned action(String action, String person) {
        return new ActionAssigned(
                new ActionId(action), "do " + action, new PersonId(person), LocalDate.parse("2026-03-20"));
    }

    private static KillCriterionCommitted criterion(String criterion, JudgedWhen when, @Nullable String by) {
        return new KillCriterionCommitted(
                new CriterionId(criterion),
                new CriterionTerms(
                        null,
                        null,
                        criterion,
                        null,
                        null,
                        when,
                        by == null ? null : LocalDate.parse(by),
                        7,
                        TripwireAction.KILL));
    }

    private static ForecastRecorded forecast(String forecast) {
        return new ForecastRecorded(
                new ForecastId(forecast),
                new PersonId("p-ada"),
                "they pay",
                new BigDecimal("0.60"),
                LocalDate.parse("2026-06-30"));
    }

    private static DecisionRequested requested(String decision) {
        return new DecisionRequested(
                new DecisionId(decision), "go on?", List.of("yes", "no"), null, LocalDate.parse("2026-04-01"));
    }

    private static PersonAllocated works(String allocation, String person) {
        return new PersonAllocated(
                new AllocationId(allocation),
                new PersonId(person),
                Purpose.DISCOVERY,
                new BigDecimal("0.50"),
                LocalDate.parse("2026-03-02"),
                null);
    }

    private void add(StreamId stream, DomainEvent event, String at) {
        stack.log().append(stream, event, Instant.parse(at), Instant.parse(at));
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    void aPackHoldsWhatIsOpenAndHowItCameAbout() {
        JsonNode pack =
                viewer.get("/v1/bets/taps/succession?asOf=2026-03-11").json().get("report");

        assertThat(pack.at("/owner").isNull()).isTrue();
        assertThat(pack.at("/formerOwners/0/person").asString()).isEqualTo("p-ada");
        assertThat(texts(pack, "openRequests", "/decision")).containsExactly("d-3");
        assertThat(texts(pack, "openFirings", "/criterion")).containsExactly("nobody-pays");
        assertThat(texts(pack, "openReviews", "/firing")).containsExactly("review-1");
        assertThat(texts(pack, "liveCriteria", "/criterion/criterion")).containsExactly("nobody-stays", "nobody-comes");
        assertThat(pack.at("/liveCriteria/0/dueOn").asString()).isEqualTo("2026-07-07");
        assertThat(pack.at("/liveCriteria/1/dueOn").isNull()).isTrue();
        assertThat(texts(pack, "openForecasts", "/forecast")).containsExactly("f-2");
        assertThat(texts(pack, "openActions", "/action")).containsExactly("call-them");
        assertThat(pack.at("/openActions/0/week").asString()).isEqualTo("2026-W09");
        assertThat(texts(pack, "crew", "/person")).containsExactly("p-bob");
        assertThat(texts(pack, "dependencies", "/bet")).containsExactly("coins");
        assertThat(texts(pack, "decisions", "/rationale")).containsExactly("it seemed right");
        assertThat(pack.at("/budgetCap/amount").asString()).isEqualTo("9000.00");
        assertThat(pack.at("/nextReviewBy").asString()).isEqualTo("2025-06-14");
        assertThat(pack.at("/history/0/sentence").asString())
                .isEqualTo("Proposed \"Pay in one tap\" for people in a hurry.");
    }

    @Test
    void beforeSomethingHappenedItIsNotOpen() {
        JsonNode pack =
                viewer.get("/v1/bets/taps/succession?asOf=" + BEFORE).json().get("report");

        assertThat(pack.at("/owner/person").asString()).isEqualTo("p-ada");
        assertThat(pack.at("/openFirings")).isEmpty();
        assertThat(texts(pack, "liveCriteria", "/criterion/criterion"))
                .containsExactly("nobody-pays", "nobody-stays", "nobody-comes");
        assertThat(texts(pack, "crew", "/person")).containsExactly("p-bob", "p-cid");
    }

    /** taps lost its owner when ada left, coins is still hers; over is over, and finder is of others. */
    @Test
    void whoeverLeavesLeavesTheBetsThatNobodyTookOver() {
        JsonNode left =
                viewer.get("/v1/people/p-ada/succession?asOf=2026-03-11").json().get("report");

        assertThat(texts(left, "packs", "/bet")).containsExactly("coins", "taps");
        assertThat(texts(left, "openActions", "/portfolio")).containsExactly("payments");
        assertThat(texts(
                        stack.as("viewer", "payments", "search")
                                .get("/v1/people/p-ada/succession?asOf=2026-03-11")
                                .json()
                                .get("report"),
                        "packs",
                        "/bet"))
                .containsExactly("coins", "finder", "taps");
    }

    /** What was recorded late may be older than its portfolio, which was opened on 2 March. */
    @Test
    void aBetCanBeTakenOverAsOfATimeBeforeItsPortfolioWasOpened() {
        JsonNode left =
                viewer.get("/v1/people/p-eve/succession?asOf=2026-02-20").json().get("report");

        assertThat(texts(left, "packs", "/bet")).containsExactly("older");
        assertThat(left.at("/packs/0/spent/currency").asString()).isEqualTo("EUR");
        assertThat(left.at("/packs/0"))
                .isEqualTo(viewer.get("/v1/bets/older/succession?asOf=2026-02-20")
                        .json()
                        .get("report"));
    }

    @Test
    void bothDoorsAnswerTheSame() {
        String fields = """
                bet portfolio title customer problem benefit critical stage flags nextReviewBy
                openReviews { firing due at decisionDueBy }
                openActions { portfolio week action text person due }
                history { sequence effectiveAt actor onBehalfOf sentence reason }
                """;
        JsonNode rest = viewer.get("/v1/bets/taps/succession").json().get("report");
        JsonNode graphql = viewer.data("""
                        { successionPack(bet: "taps") { report { %s } }
                          successionOf(person: "p-ada") { report { person packs { %s } openActions { action } } } }
                        """.formatted(fields, fields), Map.of());

        graphql.at("/successionPack/report")
                .properties()
                .forEach(
                        field -> assertThat(field.getValue()).as(field.getKey()).isEqualTo(rest.get(field.getKey())));
        assertThat(graphql.at("/successionOf/report/packs/1")).isEqualTo(graphql.at("/successionPack/report"));
    }

    @Test
    void aBetOfOthersIsNoneAndSomebodyOfOthersLeavesNothing() {
        assertThat(viewer.get("/v1/bets/finder/succession").status()).isEqualTo(404);
        assertThat(viewer.get("/v1/bets/none/succession").status()).isEqualTo(404);
        assertThat(viewer.get("/v1/people/p-nobody/succession").json().at("/report/packs"))
                .isEmpty();
        assertThat(viewer.get("/v1/people/No%20Body/succession").status()).isEqualTo(400);
    }

    @Test
    void theDocumentSaysAllThatTheViewSays() {
        JsonNode pack =
                viewer.get("/v1/bets/taps/succession?asOf=2026-03-11").json().get("report");
        Reply document = viewer.get("/v1/bets/taps/succession.html?asOf=2026-03-11");

        assertThat(document.status()).as(document.body()).isEqualTo(200);
        assertThat(document.type()).startsWith("text/html");
        String text = document.body();
        assertThat(text).contains("<title>Succession of Pay in one tap</title>", "nobody", "<style>");
        shown(pack, "history", "/sentence", text);
        shown(pack, "openRequests", "/question", text);
        shown(pack, "openFirings", "/criterion", text);
        shown(pack, "openReviews", "/firing", text);
        shown(pack, "liveCriteria", "/criterion/criterion", text);
        shown(pack, "openActions", "/text", text);
        shown(pack, "openForecasts", "/claim", text);
        shown(pack, "crew", "/person", text);
        shown(pack, "dependencies", "/why", text);
        shown(pack, "decisions", "/rationale", text);
        shown(pack, "formerOwners", "/person", text);
        assertThat(text.split("to be told by", -1))
                .as("forecasts")
                .hasSize(1 + pack.get("openForecasts").size());
    }

    private static void shown(JsonNode pack, String list, String pointer, String text) {
        assertThat(texts(pack, list, pointer))
                .as(list)
                .isNotEmpty()
                .allSatisfy(each -> assertThat(text).contains(HtmlUtils.htmlEscape(each, "UTF-8")));
    }

    @Test
    void theDocumentOfAPersonHasASheetForEachBetThatTheyLeave() {
        Reply document = viewer.get("/v1/people/p-ada/succession.html?asOf=2026-03-11");

        assertThat(document.status()).as(document.body()).isEqualTo(200);
        assertThat(document.body())
                .contains("<h1>Succession of p-ada</h1>", "<h1>Coins</h1>", "<h1>Pay in one tap</h1>")
                .doesNotContain("<h1>Finder</h1>", "<h1>Over</h1>");
        assertThat(viewer.get("/v1/people/p-nobody/succession.html").status()).isEqualTo(200);
    }

    @Test
    void aBetOfOthersHasNoDocument() {
        Reply hidden = viewer.get("/v1/bets/finder/succession.html");

        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.type()).isEqualTo("application/problem+json");
    }

    private static List<String> texts(JsonNode in, String list, String pointer) {
        return in.get(list)
                .valueStream()
                .map(each -> each.at(pointer).asString())
                .toList();
    }
}
