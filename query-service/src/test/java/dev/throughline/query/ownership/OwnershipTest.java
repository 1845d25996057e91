package dev.throughline.query.ownership;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

import dev.throughline.events.AllocationId;
import dev.throughline.events.BetId;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.FiringId;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.Classification;
import dev.throughline.events.bet.DecisionEvent.ReviewFellDue;
import dev.throughline.events.bet.DueReview;
import dev.throughline.events.bet.OwnershipEvent.OwnerAssigned;
import dev.throughline.events.bet.OwnershipEvent.OwnerReleased;
import dev.throughline.events.bet.ProposalEvent.BetReclassified;
import dev.throughline.events.bet.Purpose;
import dev.throughline.events.bet.ReleaseReason;
import dev.throughline.events.contributor.ContributorEvent.CapacityAllocated;
import dev.throughline.events.contributor.ContributorEvent.ContributorDeparted;
import dev.throughline.events.contributor.ContributorEvent.ContributorRegistered;
import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.capacity.Capacity;
import dev.throughline.query.history.Homes;
import dev.throughline.query.history.Homes.Home;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.History;
import dev.throughline.query.picture.PortfolioLife;
import dev.throughline.query.platform.questions.BadQuestion;
import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Facts;
import dev.throughline.query.stack.Stack;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/**
 * Who owns what. The critical bet taps is committed on Monday 2 November 2026 with ada in its seat. Her last day is Tuesday
 * the 10th; bob takes the seat on Monday the 16th, works on it full-time from Wednesday the 18th, and it is killed on
 * Friday the 20th.
 */
class OwnershipTest {
    private static final String START = "2026-01-01T00:00:00Z";
    private static final String COMMIT = "2026-11-02T10:00:00Z";
    private static final Homes HOMES =
            new Homes(Map.of(new PortfolioId("payments"), new Home("EUR", BusinessCalendar.ACROSS)));

    private final EventLog log = new EventLog();

    OwnershipTest() {
        add(EventLog.portfolio("payments"), Facts.opened("Payments", "EUR", "UTC"), START);
        add(EventLog.portfolio("payments"), Facts.policy(1), START);
        works("ada", "2026-02-01");
        works("bob", "2026-11-18");
        committed("taps", COMMIT);
        add(EventLog.bet("taps"), new OwnerAssigned(new PersonId("ada"), true), COMMIT);
        add(person("ada"), new ContributorDeparted(LocalDate.parse("2026-11-10")), "2026-11-04T10:00:00Z");
        add(
                EventLog.bet("taps"),
                new OwnerReleased(new PersonId("ada"), ReleaseReason.DEPARTED),
                "2026-11-10T23:59:59.999999Z");
        add(EventLog.bet("taps"), new OwnerAssigned(new PersonId("bob"), true), "2026-11-16T09:00:00Z");
        add(EventLog.bet("taps"), Facts.killed("d-2"), "2026-11-20T12:00:00Z");
        add(EventLog.bet("coins"), Facts.proposed("payments", "Coins"), COMMIT);
        add(EventLog.bet("coins"), Facts.owned("p-eve"), COMMIT);
    }

    /**
     * Critical days: 2 to 19 November without weekends, 14. Held: ada's 2 to 10 November, 7, and bob's 18 and 19, 2. 9 ÷ 14
     * = 0.642857.
     */
    @Test
    void theCoverageIsOfCommittedCriticalWorkingDays() {
        OwnershipReport report = report("2026-11-25", "2026-11-01", "2026-11-30");

        assertThat(report.coverage().criticalDays()).isEqualTo(14);
        assertThat(report.coverage().heldDays()).isEqualTo(9);
        assertThat(report.coverage().coverage()).isEqualByComparingTo("0.642857");
        assertThat(report.byPortfolio())
                .singleElement()
                .satisfies(portfolio -> assertThat(portfolio.coverage()).isEqualTo(report.coverage()));
        assertThat(report.byBet())
                .singleElement()
                .satisfies(bet -> assertThat(bet.stretches())
                        .extracting(
                                OwnershipStretch::seat,
                                OwnershipStretch::person,
                                each -> each.from().getDayOfMonth(),
                                each -> each.to().getDayOfMonth(),
                                OwnershipStretch::workingDays)
                        .containsExactly(
                                tuple(SeatState.HELD, "ada", 2, 10, 7),
                                tuple(SeatState.NO_OWNER, null, 11, 13, 3),
                                tuple(SeatState.NOT_FULL_TIME, "bob", 16, 17, 2),
                                tuple(SeatState.HELD, "bob", 18, 19, 2)));
    }

    /** As of Thursday the 12th: 9 critical days so far, of which ada held 7. */
    @Test
    void daysAfterAsOfDoNotCount() {
        OwnershipReport report = report("2026-11-12", "2026-11-01", "2026-11-30");

        assertThat(report.coverage().criticalDays()).isEqualTo(9);
        assertThat(report.coverage().heldDays()).isEqualTo(7);
    }

    /** From Monday 28 February to Wednesday 1 March 2028: three days, the leap day among them. */
    @Test
    void aLeapDayIsADay() {
        committed("cards", "2028-02-28T10:00:00Z");
        add(EventLog.bet("cards"), Facts.owned("p-eve"), "2028-02-28T10:00:00Z");

        OwnershipReport report = report("2028-03-01", "2028-02-28", "2028-03-01");

        assertThat(report.byBet()).singleElement().satisfies(bet -> {
            assertThat(bet.coverage().criticalDays()).isEqualTo(3);
            assertThat(bet.coverage().coverage()).isZero();
            assertThat(bet.stretches())
                    .extracting(OwnershipStretch::seat, OwnershipStretch::person)
                    .containsExactly(tuple(SeatState.NO_SEAT, "p-eve"));
        });
        assertThat(report.withoutSeat())
                .extracting(OwnershipGap::bet, OwnershipGap::person)
                .containsExactly(tuple("cards", "p-eve"));
    }

    @Test
    void withoutCriticalDaysThereIsNoCoverage() {
        OwnershipReport report = report("2026-10-30", "2026-10-01", "2026-10-30");

        assertThat(report.coverage().coverage()).isNull();
        assertThat(report.byBet()).isEmpty();
    }

    @Test
    void aSeatIsShownWithTheAllocationBehindIt() {
        OwnershipReport report = report("2026-11-05", "2026-11-01", "2026-11-05");

        assertThat(report.seats()).singleElement().satisfies(seat -> {
            assertThat(seat.person()).isEqualTo("ada");
            assertThat(seat.since()).isEqualTo(COMMIT);
            assertThat(seat.fraction()).isEqualByComparingTo("1");
            assertThat(seat.contractFte()).isEqualByComparingTo("1");
            assertThat(seat.allocations())
                    .extracting(OwnershipSeat.Behind::allocation)
                    .containsExactly("a-1");
        });
        assertThat(report.owners())
                .extracting(OwnershipOwner::person, OwnershipOwner::bet)
                .containsExactly(tuple("p-eve", "coins"));
        assertThat(report.withoutSeat()).isEmpty();
        assertThat(report.ownerless()).isEmpty();
    }

    /** ada left on the 10th; with 7 days the review falls due when the 17th ends. */
    @Test
    void anOwnerlessBetSaysSinceWhenAndWhenItsReviewFallsDue() {
        OwnershipReport report = report("2026-11-13", "2026-11-01", "2026-11-13");

        assertThat(report.seats()).isEmpty();
        assertThat(report.withoutSeat()).extracting(OwnershipGap::bet).containsExactly("taps");
        assertThat(report.ownerless()).singleElement().satisfies(bet -> {
            assertThat(bet.since()).isEqualTo("2026-11-10T23:59:59.999999Z");
            assertThat(bet.formerOwner()).isEqualTo("ada");
            assertThat(bet.reason()).isEqualTo(ReleaseReason.DEPARTED);
            assertThat(bet.reviewDueOn()).isEqualTo("2026-11-17");
            assertThat(bet.reviewFellDueAt()).isNull();
        });
    }

    /** The portfolio was opened on 1 January 2026; the policy before its first gives 7 days. */
    @Test
    void aBetThatIsOlderThanItsPortfolioIsOwnerlessToo() {
        String then = "2025-12-15T09:00:00Z";
        for (DomainEvent event : List.of(
                Facts.proposed("payments", "Coupons"),
                new BetReclassified(Classification.CRITICAL, "false", "true", "it is"),
                Facts.owned("p-eve"),
                Facts.committed("d-1", "9000.00"),
                new OwnerReleased(new PersonId("p-eve"), ReleaseReason.DEPARTED))) {
            add(EventLog.bet("coupons"), event, then);
        }

        assertThat(report("2025-12-20", "2025-12-01", "2025-12-20").ownerless())
                .extracting(OwnerlessBet::bet, OwnerlessBet::formerOwner, OwnerlessBet::reviewDueOn)
                .containsExactly(tuple("coupons", "p-eve", LocalDate.parse("2025-12-22")));
    }

    @Test
    void aForcedReviewThatFellDueSaysByWhenToDecide() {
        committed("cards", COMMIT);
        add(EventLog.bet("cards"), Facts.owned("ada"), COMMIT);
        add(
                EventLog.bet("cards"),
                new OwnerReleased(new PersonId("ada"), ReleaseReason.DEPARTED),
                "2026-11-10T23:59:59.999999Z");
        add(
                EventLog.bet("cards"),
                new ReviewFellDue(new FiringId("review-1"), DueReview.OWNERLESS, LocalDate.parse("2026-11-24")),
                "2026-11-17T23:59:59.999999Z");

        assertThat(report("2026-11-18", "2026-11-01", "2026-11-18").ownerless())
                .singleElement()
                .satisfies(bet -> {
                    assertThat(bet.bet()).isEqualTo("cards");
                    assertThat(bet.reviewFellDueAt()).isEqualTo("2026-11-17T23:59:59.999999Z");
                    assertThat(bet.decisionDueBy()).isEqualTo("2026-11-24");
                });
    }

    @Test
    void daysInNoOrderAndTooManyYearsAreRefused() {
        LocalDate today = LocalDate.parse("2026-11-25");
        assertThat(request(null, null).days(today).from()).isEqualTo("2026-08-27");
        assertThatThrownBy(() -> request("2026-11-26", null).days(today)).isInstanceOf(BadQuestion.class);
        assertThatThrownBy(() -> request("2021-11-24", null).days(today)).isInstanceOf(BadQuestion.class);
        assertThatThrownBy(() -> request("1969-12-31", null).check()).isInstanceOf(BadQuestion.class);
    }

    @Test
    void bothDoorsAnswerTheSameAndOnlyToThoseWhoMaySeeThePortfolio() {
        try (Stack stack = new Stack()) {
            log.events()
                    .forEach(e -> stack.log()
                            .append(e.stream(), e.event(), e.context().effectiveAt(), e.recordedAt()));
            stack.settle();
            Asker viewer = stack.as("viewer", "payments");
            String asked = "from=2026-11-01&to=2026-11-30&asOf=2026-11-25T00:00:00Z";

            JsonNode rest =
                    viewer.get("/v1/ownership?portfolio=payments&" + asked).json();
            JsonNode graphql = viewer.data("""
                            { ownership(portfolio: ["payments"], from: "2026-11-01", to: "2026-11-30",
                                asOf: "2026-11-25T00:00:00Z") {
                              report { reading from to coverage { criticalDays heldDays coverage }
                                owners { person bet title portfolio stage since }
                                byBet { bet title portfolio coverage { criticalDays heldDays coverage }
                                  stretches { from to workingDays seat person } } } } }
                            """, Map.of()).get("ownership");

            assertThat(rest.at("/report/coverage/heldDays").asInt()).isEqualTo(9);
            for (String part : List.of("reading", "from", "to", "coverage", "owners", "byBet")) {
                assertThat(graphql.at("/report/" + part)).as(part).isEqualTo(rest.at("/report/" + part));
            }
            assertThat(viewer.get("/v1/ownership?asOf=2026-11-13T00:00:00Z")
                            .json()
                            .at("/report/ownerless"))
                    .hasSize(1);
            assertThat(stack.as("viewer", "search")
                            .get("/v1/ownership?portfolio=payments&" + asked)
                            .json()
                            .at("/report/byBet"))
                    .isEmpty();
            assertThat(viewer.get("/v1/ownership?from=2026-11-02&to=2026-11-01").status())
                    .isEqualTo(400);
        }
    }

    private static OwnershipRequest request(@Nullable String from, @Nullable String to) {
        return new OwnershipRequest(
                null, from == null ? null : LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
    }

    /** @param day at the end of which the report is made */
    private OwnershipReport report(String day, String from, String to) {
        BusinessCalendar calendar = BusinessCalendar.ACROSS;
        Instant asOf = calendar.endOf(LocalDate.parse(day));
        return OwnershipReport.of(
                of("portfolio", asOf).stream().map(PortfolioLife::of).toList(),
                of("bet", asOf).stream().map(BetLife::of).toList(),
                HOMES,
                Capacity.of(of("person", asOf)),
                calendar,
                asOf,
                request(from, to).days(LocalDate.parse(day)));
    }

    private List<History> of(String kind, Instant asOf) {
        return log.events().stream()
                .filter(event -> event.stream().kind().equals(kind)
                        && !event.context().effectiveAt().isAfter(asOf))
                .collect(Collectors.groupingBy(RecordedEvent::stream, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(each -> new History(each.getKey(), each.getValue()))
                .toList();
    }

    private void committed(String bet, String at) {
        StreamId stream = EventLog.bet(bet);
        add(stream, Facts.proposed("payments", "The bet " + bet), START);
        add(stream, new BetReclassified(Classification.CRITICAL, "false", "true", "it is"), START);
        add(stream, Facts.committed("d-1", "9000.00"), at);
    }

    private void works(String person, String from) {
        add(
                person(person),
                new ContributorRegistered(new PortfolioId("payments"), BigDecimal.ONE, LocalDate.parse("2026-01-01")),
                START);
        add(
                person(person),
                new CapacityAllocated(
                        new AllocationId("a-1"),
                        new BetId("taps"),
                        Purpose.BUILD,
                        BigDecimal.ONE,
                        LocalDate.parse(from),
                        null),
                START);
    }

    private static StreamId person(String person) {
        return StreamId.of(new PersonId(person));
    }

    private void add(StreamId stream, DomainEvent event, String at) {
        log.append(stream, event, Instant.parse(at), Instant.parse(at));
    }
}
