package dev.throughline.query.decisions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.BetId;
import dev.throughline.events.CriterionId;
import dev.throughline.events.DecisionId;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.EventContext;
import dev.throughline.events.FiringId;
import dev.throughline.events.PersonId;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.CriterionEvent.TripwireFired;
import dev.throughline.events.bet.DecisionEvent.DecisionApproved;
import dev.throughline.events.bet.DecisionEvent.DecisionRecorded;
import dev.throughline.events.bet.DecisionEvent.DecisionRequested;
import dev.throughline.events.bet.DecisionEvent.PolicyOverridden;
import dev.throughline.events.bet.DecisionEvent.RetrospectiveRecorded;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.Door;
import dev.throughline.events.bet.ProposalEvent.BetWithdrawn;
import dev.throughline.events.bet.Stance;
import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.paging.Direction;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.History;
import dev.throughline.query.picture.Occasion;
import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Facts;
import dev.throughline.query.stack.Stack;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/** What was decided across bets, and what waits for a decision. */
class DecisionsTest {
    private static final Instant NOW = Instant.parse("2024-03-20T12:00:00Z");
    private static final LocalDate NEEDED = LocalDate.parse("2024-03-08");
    private static final String HASH = "a".repeat(64);

    private EventLog log = new EventLog();

    private void add(String bet, String at, DomainEvent event) {
        log.append(EventLog.bet(bet), event, Instant.parse(at), Instant.parse(at));
    }

    private static DecisionRequested asked(String decision, @Nullable Door door) {
        return new DecisionRequested(
                new DecisionId(decision), "Shall we go on with tokens?", List.of("yes", "no"), door, NEEDED);
    }

    private static DecisionApproved said(String decision, String person, Stance stance, String text) {
        return new DecisionApproved(new DecisionId(decision), new PersonId(person), HASH, stance, text);
    }

    private static DecisionRecorded decided(String decision, DecisionOutcome outcome, String on, String rationale) {
        return new DecisionRecorded(
                new DecisionId(decision),
                outcome,
                List.of(),
                rationale,
                List.of("wait another quarter: too slow"),
                null,
                List.of(),
                List.of("e-1"),
                LocalDate.parse(on));
    }

    private Stream<BetLife> bets() {
        return log.events().stream().collect(Collectors.groupingBy(RecordedEvent::stream)).entrySet().stream()
                .filter(each -> each.getKey().kind().equals("bet"))
                .map(each -> BetLife.of(new History(each.getKey(), each.getValue())));
    }

    private List<LoggedDecision> all(DecisionFilter filter) {
        return bets().flatMap(bet -> DecisionLog.of(bet, "EUR"))
                .filter(filter::includes)
                .sorted(filter.order())
                .toList();
    }

    private List<WaitingRequest> waiting(RequestFilter filter) {
        return bets().flatMap(bet -> WaitingRequest.of(bet, BusinessCalendar.ACROSS, NOW))
                .filter(filter::includes)
                .sorted(filter.order())
                .toList();
    }

    private static DecisionFilter everything() {
        return new DecisionFilter(null, null, null, null, null, null, null, null, null, null);
    }

    private static DecisionFilter saying(String text) {
        return new DecisionFilter(null, null, null, null, null, text, null, null, null, null);
    }

    private static RequestFilter requests(@Nullable Boolean openOnly, @Nullable Boolean overdueOnly) {
        return new RequestFilter(null, null, openOnly, overdueOnly, null, null);
    }

    /** Asked on 2 March as one-way, fired on the 4th, killed on the 5th at noon: 3.5 and 1.5 days. */
    private void aKilledBet() {
        add("coins", "2024-03-01T00:00:00Z", Facts.proposed("payments", "Pay with coins"));
        add("coins", "2024-03-02T00:00:00Z", asked("d-1", Door.ONE_WAY));
        add("coins", "2024-03-03T00:00:00Z", said("d-1", "p-ada", Stance.APPROVE, "nobody pays"));
        add("coins", "2024-03-03T00:00:00Z", said("d-1", "p-bob", Stance.DISSENT, "give it a month"));
        add(
                "coins",
                "2024-03-04T00:00:00Z",
                new TripwireFired(new FiringId("c-1-f1"), new CriterionId("c-1"), null, true, NEEDED));
        add("coins", "2024-03-05T12:00:00Z", Facts.decided("d-1", DecisionOutcome.KILL, "c-1-f1"));
        add("coins", "2024-03-05T12:00:00Z", Facts.killed("d-1"));
        add(
                "coins",
                "2024-03-10T00:00:00Z",
                new RetrospectiveRecorded(new DecisionId("d-1"), 4, "the money went to cards", List.of()));
    }

    /** Two decisions without anything asked, and one request that is 12 days over on the 20th. */
    private void anOpenBet() {
        add("cards", "2024-03-01T00:00:00Z", Facts.proposed("payments", "Tap a card"));
        add(
                "cards",
                "2024-03-02T00:00:00Z",
                decided("d-1", DecisionOutcome.CONTINUE, "2024-02-29", "Customers like the tap"));
        add("cards", "2024-03-10T00:00:00Z", asked("d-2", null));
        add("cards", "2024-03-11T00:00:00Z", said("d-2", "p-eve", Stance.APPROVE, "go on"));
    }

    @Test
    void aDecisionIsWhole() {
        aKilledBet();

        assertThat(all(everything())).singleElement().satisfies(decision -> {
            assertThat(decision.title()).isEqualTo("Pay with coins");
            assertThat(decision.door()).isEqualTo(Door.ONE_WAY);
            assertThat(decision.answers()).containsExactly("c-1-f1");
            assertThat(decision.answered())
                    .extracting(each -> each.id() + " " + each.kind() + " " + each.arose() + " " + each.latencyDays())
                    .containsExactly("d-1 REQUEST 2024-03-02T00:00:00Z 3.5", "c-1-f1 FIRING 2024-03-04T00:00:00Z 1.5");
            assertThat(decision.latencyDays()).isEqualByComparingTo("3.5");
            assertThat(decision.approvals())
                    .extracting(each -> each.approver() + " " + each.stance() + " " + each.text())
                    .containsExactly("p-ada APPROVE nobody pays", "p-bob DISSENT give it a month");
            assertThat(decision.consequence())
                    .isNotNull()
                    .satisfies(did -> assertThat(did.learnings()).isEqualTo("nobody was in a hurry"));
            assertThat(decision.retrospectives()).hasSize(1);
            assertThat(decision.waived()).isEmpty();
            assertThat(decision.actor()).isEqualTo("p-recorder");
        });
    }

    @Test
    void withoutARequestTheBetsDoorCountsAndThereIsNoLatency() {
        anOpenBet();

        assertThat(all(everything())).singleElement().satisfies(decision -> {
            assertThat(decision.door()).isEqualTo(Door.TWO_WAY);
            assertThat(decision.answered()).isEmpty();
            assertThat(decision.latencyDays()).isNull();
        });
    }

    @Test
    void aRuleThatTheSameCommandWaivedBelongsToItsDecisionAndNoOther() {
        add("coins", "2024-03-01T00:00:00Z", Facts.proposed("payments", "Pay with coins"));
        add("coins", "2024-03-02T00:00:00Z", Facts.decided("d-1", DecisionOutcome.COMMIT));
        add("coins", "2024-03-02T00:00:00Z", Facts.committed("d-1", "9000.00"));
        add(
                "coins",
                "2024-03-02T00:00:00Z",
                new PolicyOverridden("COMMIT_GATE", List.of(), "the season starts", new PersonId("p-lea")));
        add("coins", "2024-03-09T00:00:00Z", Facts.decided("d-2", DecisionOutcome.CONTINUE));
        List<RecordedEvent> events = log.events().stream()
                .map(each -> each.sequence() >= 2 && each.sequence() <= 4 ? by("commit", each) : each)
                .toList();
        BetLife bet = BetLife.of(new History(EventLog.bet("coins"), events));

        assertThat(DecisionLog.of(bet, "EUR").map(LoggedDecision::waived))
                .containsExactly(List.of(new WaivedRule("COMMIT_GATE", "the season starts", "p-lea")), List.of());
    }

    private static RecordedEvent by(String command, RecordedEvent event) {
        EventContext was = event.context();
        return new RecordedEvent(
                event.position(),
                event.id(),
                event.stream(),
                event.sequence(),
                event.recordedAt(),
                new EventContext(
                        was.effectiveAt(),
                        was.actor(),
                        was.roles(),
                        was.onBehalfOf(),
                        was.policyVersion(),
                        was.reason(),
                        command,
                        was.correlationId(),
                        was.causationId(),
                        was.historic(),
                        was.clock()),
                event.event());
    }

    @Test
    void everyWordHasToOccurSomewhereWithoutRegardToCase() {
        aKilledBet();
        anOpenBet();

        assertThat(all(saying("TAP customers"))).extracting(LoggedDecision::bet).containsExactly("cards");
        assertThat(all(saying("hurry tokens"))).extracting(LoggedDecision::bet).containsExactly("coins");
        assertThat(all(saying("quarter"))).hasSize(2);
        assertThat(all(saying("quarter nowhere"))).isEmpty();
        assertThat(all(saying("  "))).hasSize(2);
    }

    @Test
    void filtersNarrowAndDaysIncludeBothEnds() {
        aKilledBet();
        anOpenBet();
        LocalDate leapDay = LocalDate.parse("2024-02-29");

        assertThat(all(new DecisionFilter(null, null, Door.ONE_WAY, null, null, null, null, null, null, null)))
                .extracting(LoggedDecision::bet)
                .containsExactly("coins");
        assertThat(all(new DecisionFilter(
                        null, null, null, List.of(DecisionOutcome.CONTINUE), null, null, null, null, null, null)))
                .extracting(LoggedDecision::bet)
                .containsExactly("cards");
        assertThat(all(new DecisionFilter(null, null, null, null, "p-nobody", null, null, null, null, null)))
                .isEmpty();
        assertThat(all(new DecisionFilter(null, null, null, null, null, null, leapDay, leapDay, null, null)))
                .extracting(LoggedDecision::bet)
                .containsExactly("cards");
    }

    @Test
    void theLatestComesFirstAndWhatAnsweredNothingLastByLatency() {
        aKilledBet();
        anOpenBet();

        assertThat(all(everything())).extracting(LoggedDecision::bet).containsExactly("coins", "cards");
        for (Direction direction : Direction.values()) {
            assertThat(all(new DecisionFilter(
                            null, null, null, null, null, null, null, null, DecisionSort.LATENCY, direction)))
                    .extracting(LoggedDecision::bet)
                    .containsExactly("coins", "cards");
        }
    }

    /** Asked on 10 March, open on the 20th at noon: 10.5 days old, and 12 days past the 8th. */
    @Test
    void openRequestsComeFirstWithTheirAgeAndWhoSpoke() {
        aKilledBet();
        anOpenBet();

        List<WaitingRequest> all = waiting(requests(null, null));

        assertThat(all).extracting(WaitingRequest::bet).containsExactly("cards", "coins");
        assertThat(all.getFirst()).satisfies(open -> {
            assertThat(open.state()).isEqualTo(WaitingRequest.State.OPEN);
            assertThat(open.door()).isEqualTo(Door.TWO_WAY);
            assertThat(open.ageDays()).isEqualByComparingTo("10.5");
            assertThat(open.daysOver()).isEqualTo(12);
            assertThat(open.requestedBy()).isEqualTo("p-recorder");
            assertThat(open.approvals())
                    .singleElement()
                    .satisfies(one -> assertThat(one.approver()).isEqualTo("p-eve"));
        });
        assertThat(all.getLast()).satisfies(answered -> {
            assertThat(answered.state()).isEqualTo(WaitingRequest.State.ANSWERED);
            assertThat(answered.ageDays()).isEqualByComparingTo("3.5");
            assertThat(answered.daysOver()).isZero();
            assertThat(answered.answeredBy()).isEqualTo("d-1");
        });
        assertThat(waiting(requests(true, null))).hasSize(1);
        assertThat(waiting(requests(null, true))).hasSize(1);
    }

    @Test
    void aRequestLapsesWithItsBet() {
        anOpenBet();
        add("cards", "2024-03-12T00:00:00Z", new BetWithdrawn());

        assertThat(waiting(requests(null, null))).singleElement().satisfies(lapsed -> {
            assertThat(lapsed.state()).isEqualTo(WaitingRequest.State.LAPSED);
            assertThat(lapsed.ageDays()).isEqualByComparingTo("2");
            assertThat(lapsed.daysOver()).isEqualTo(4);
        });
        assertThat(waiting(requests(true, null))).isEmpty();
    }

    @Test
    void aTradeOffSaysWhatWasGivenUp() {
        anOpenBet();
        add(
                "cards",
                "2024-03-12T00:00:00Z",
                new DecisionRecorded(
                        new DecisionId("d-3"),
                        DecisionOutcome.TRADE_OFF,
                        List.of("d-2"),
                        "one team, two bets",
                        List.of(),
                        "the spring launch",
                        List.of(new BetId("coins")),
                        List.of(),
                        LocalDate.parse("2024-03-11")));

        assertThat(all(saying("one team"))).singleElement().satisfies(decision -> {
            assertThat(decision.gaveUp()).isEqualTo("the spring launch");
            assertThat(decision.versus()).containsExactly("coins");
            assertThat(decision.consequence()).isNull();
            assertThat(decision.answered()).singleElement().satisfies(each -> {
                assertThat(each.kind()).isEqualTo(Occasion.Kind.REQUEST);
                assertThat(each.latencyDays()).isEqualByComparingTo("2");
            });
        });
    }

    @Test
    void bothDoorsAnswerTheSameInPagesAsCsvAndAsItWasKnownThen() {
        try (Stack stack = new Stack()) {
            log = stack.log();
            Instant opened = Instant.parse("2024-01-01T00:00:00Z");
            log.append(EventLog.portfolio("payments"), Facts.opened("Payments", "EUR", "UTC"), opened, opened);
            aKilledBet();
            anOpenBet();
            Instant late = Instant.parse("2024-04-01T00:00:00Z");
            log.append(
                    EventLog.bet("cards"),
                    Facts.decided("d-2", DecisionOutcome.CONTINUE),
                    Instant.parse("2024-03-12T00:00:00Z"),
                    late);
            log.append(EventLog.bet("rings"), Facts.proposed("search", "Rings"), late, late);
            log.append(EventLog.bet("rings"), Facts.decided("d-1", DecisionOutcome.CONTINUE), late, late);
            stack.settle();
            Asker viewer = stack.as("viewer", "payments");

            JsonNode rest =
                    viewer.get("/v1/decisions?first=1&outcome=KILL&asOf=" + NOW).json();
            JsonNode graphql = viewer.data("""
                            query($asOf: String) { decisions(outcome: [KILL, CONTINUE], asOf: $asOf) { totalCount edges { node {
                              decision bet outcome door latencyDays answered { id kind latencyDays } approvals { stance text }
                              consequence { reasonCode learnings } waived { rule } retrospectives { decisionQuality } } } }
                              decisionRequests(openOnly: true, asOf: $asOf) { totalCount } }
                            """, Map.of("asOf", NOW.toString()));

            assertThat(rest.at("/totalCount").asInt()).isEqualTo(1);
            assertThat(rest.at("/edges/0/node/latencyDays").decimalValue()).isEqualByComparingTo("3.5");
            assertThat(graphql.at("/decisions/totalCount").asInt()).isEqualTo(3);
            assertThat(graphql.at("/decisions/edges/0/node/decision").asString())
                    .isEqualTo("d-2");
            assertThat(graphql.at("/decisions/edges/1/node/latencyDays").decimalValue())
                    .isEqualByComparingTo("3.5");
            assertThat(graphql.at("/decisionRequests/totalCount").asInt()).isZero();

            String page = "/v1/decisions?first=2&asOf=" + NOW;
            String cursor = viewer.get(page).text("/pageInfo/endCursor");
            JsonNode next = viewer.get("/v1/decisions?first=2&after=" + cursor).json();
            assertThat(next.at("/edges/0/node/rationale").asString()).isEqualTo("Customers like the tap");
            assertThat(viewer.get("/v1/decisions?door=ONE_WAY&after=" + cursor).status())
                    .isEqualTo(400);

            String csv = viewer.get("/v1/decisions.csv?text=tap&asOf=" + NOW).body();
            assertThat(csv).startsWith("decision,bet,title,portfolio,outcome,door,decidedOn");
            assertThat(csv.lines()).hasSize(3);
            assertThat(viewer.get("/v1/decisions/requests.csv?asOf=" + NOW)
                            .body()
                            .lines())
                    .hasSize(3);

            JsonNode known = viewer.get("/v1/decisions/requests?asOf=" + NOW + "&knownAt=2024-03-25")
                    .json();
            assertThat(known.at("/edges/0/node/state").asString()).isEqualTo("OPEN");
            assertThat(known.at("/edges/0/node/ageDays").decimalValue()).isEqualByComparingTo("10.5");
            JsonNode now =
                    viewer.get("/v1/decisions/requests?sort=AGE&asOf=" + NOW).json();
            assertThat(now.at("/edges/0/node/ageDays").decimalValue()).isEqualByComparingTo("2");
            assertThat(viewer.get("/v1/decisions?asOf=2024-03-04")
                            .json()
                            .at("/totalCount")
                            .asInt())
                    .isEqualTo(1);

            Asker search = stack.as("viewer", "search");
            assertThat(search.get("/v1/decisions")
                            .json()
                            .at("/edges/0/node/bet")
                            .asString())
                    .isEqualTo("rings");
            assertThat(search.get("/v1/decisions/requests?portfolio=payments")
                            .json()
                            .at("/totalCount")
                            .asInt())
                    .isZero();
            assertThat(viewer.get("/v1/decisions?text=" + "x".repeat(201)).status())
                    .isEqualTo(400);
            assertThat(viewer.get("/v1/decisions?outcome=MAYBE").status()).isEqualTo(400);
            assertThat(viewer.get("/v1/decisions?decider=P%20Ada").status()).isEqualTo(400);
        }
    }
}
