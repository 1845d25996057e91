package dev.throughline.query.allocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.contributor.ContributorEvent.ContributorDeparted;
import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.Reply;
import dev.throughline.query.stack.Stack;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/** Allocations through the wiring: the workforce of November, and a departure that becomes known late. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AllocationAnswersTest {
    private static final String ASKED = "portfolio=payments&week=2026-W46&asOf=2026-11-20T00:00:00Z";

    private final Stack stack = new Stack();
    private final Asker viewer = stack.as("viewer", "payments");
    private long before;

    @BeforeAll
    void adaGoesOnThursdayAndItIsRecordedInDecember() {
        Workforce.inNovember().log().events().forEach(this::append);
        before = stack.log().position();
        stack.log()
                .append(
                        Workforce.stream("ada"),
                        new ContributorDeparted(LocalDate.parse("2026-11-12")),
                        Instant.parse("2026-11-12T08:00:00Z"),
                        Instant.parse("2026-12-01T08:00:00Z"));
        stack.settle();
    }

    private void append(RecordedEvent each) {
        stack.log().append(each.stream(), each.event(), each.context().effectiveAt(), each.recordedAt());
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    void bothDoorsAnswerTheSame() {
        JsonNode rest = viewer.get("/v1/allocation?weeks=2&" + ASKED).json();
        JsonNode graphql = viewer.data(
                        """
                        query($portfolio: [ID!], $week: String, $asOf: String) {
                          allocation(portfolio: $portfolio, week: $week, weeks: 2, asOf: $asOf) {
                            report {
                              reading
                              week { week from to ended workingDays fte innovationFte fullTimeFte fullTimeShare fullTimeShareTarget
                                innovationPeople fullTimePeople fullTimeShareByHeads allocatedDays betDays
                                fragmentation contractedFte innovationRatio lentInFte lentOutFte unallocatedFte }
                              byBet { bet title portfolio innovationType fte innovationFte people fullTimePeople }
                              byPerson { person home contractedFte fte innovationFte elsewhereFte unallocatedFte bets
                                fragmentation fullTime }
                              byInnovationType { innovationType fte }
                              byPurpose { purpose fte } } } }
                        """,
                        Map.of("portfolio", List.of("payments"), "week", "2026-W46", "asOf", "2026-11-20T00:00:00Z"))
                .get("allocation");

        assertThat(rest.at("/report/series")).hasSize(2);
        assertThat(rest.at("/report/week")).isEqualTo(rest.at("/report/series/1"));
        for (String part : List.of("reading", "week", "byBet", "byPerson", "byInnovationType", "byPurpose")) {
            assertSame(graphql.at("/report/" + part), rest.at("/report/" + part));
        }
    }

    /** GraphQL writes a whole Float as 1.0, REST as 1. */
    private static void assertSame(JsonNode graphql, JsonNode rest) {
        boolean same = rest.equals(
                (one, other) -> one.isNumber() && other.isNumber()
                        ? one.decimalValue().compareTo(other.decimalValue())
                        : one.equals(other) ? 0 : 1,
                graphql);
        assertThat(same).as("%s is %s", graphql, rest).isTrue();
    }

    /** ada's week has 4 days of 1 now: 0.8; as far as was known before, 5 days. */
    @Test
    void backdatingChangesWhatWasTrueAndNeverWhatWasKnown() {
        assertThat(fte("/v1/allocation?" + ASKED)).isEqualTo("2.36");
        assertThat(fte("/v1/allocation?" + ASKED + "&position=" + before)).isEqualTo("2.56");
        assertThat(fte("/v1/allocation?portfolio=payments&week=2026-W46&asOf=2026-11-12T07:00:00Z"))
                .isEqualTo("2.56");
    }

    private String fte(String path) {
        return viewer.get(path).text("/report/week/fte");
    }

    @Test
    void rowsArePagedFilteredAndWritten() {
        JsonNode first = viewer.get("/v1/allocation/rows?first=2&" + ASKED).json();
        String cursor = first.at("/pageInfo/endCursor").asString();
        JsonNode rest =
                viewer.get("/v1/allocation/rows?after=" + cursor + "&" + ASKED).json();
        Reply csv = viewer.get("/v1/allocation/rows.csv?" + ASKED);
        List<String> lines = csv.body().lines().toList();

        assertThat(first.at("/totalCount").asInt())
                .isEqualTo(first.at("/edges").size() + rest.at("/edges").size())
                .isEqualTo(lines.size() - 1);
        assertThat(lines.getFirst()).startsWith("week,person,home,bet,title,portfolio,elsewhere");
        assertThat(csv.headers().firstValue("Throughline-As-Of")).hasValue("2026-11-20T00:00:00Z");
        assertThat(viewer.get("/v1/allocation/rows?person=bob&bet=taps&" + ASKED)
                        .text("/edges/0/node/fte"))
                .isEqualTo("0.4");
        assertThat(viewer.data("""
                                { allocationRows(portfolio: ["payments"], week: "2026-W46", person: "bob") {
                                  totalCount edges { node { bet purpose fraction contractFte workingDays fte } } } }
                                """, Map.of()).at("/allocationRows/totalCount").asInt())
                .isEqualTo(2);
    }

    @Test
    void theGridIsTheSameThroughBothDoors() {
        JsonNode rest = viewer.get("/v1/allocation/grid?weeks=3&" + ASKED).json();
        JsonNode graphql = viewer.data("""
                        { allocationGrid(portfolio: ["payments"], week: "2026-W46", weeks: 3,
                            asOf: "2026-11-20T00:00:00Z") { report {
                          reading weeks { week from to ended }
                          people { person home cells { week contractedFte fte innovationFte elsewhereFte bets fullTime
                            unallocatedShare } } } } }
                        """, Map.of()).get("allocationGrid");

        assertThat(rest.at("/report/people")).hasSize(5);
        assertSame(graphql.get("report"), rest.get("report"));
    }

    /** What search does is not shown to somebody of payments, and the other way round. */
    @Test
    void whatIsElsewhereStaysThere() {
        String everything = viewer.get("/v1/allocation/rows?week=2026-W46").body()
                + viewer.get("/v1/allocation?week=2026-W46").body();

        assertThat(everything).doesNotContain("finder", "search");
        assertThat(viewer.get("/v1/allocation?portfolio=search").json().at("/report/byPerson"))
                .isEmpty();
        assertThat(stack.as("viewer", "search")
                        .get("/v1/allocation?week=2026-W46")
                        .body())
                .doesNotContain("taps", "payments", "bob");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/allocation?week=2025-W53",
                "/v1/allocation?weeks=0",
                "/v1/allocation?weeks=105",
                "/v1/allocation/grid?week=x",
                "/v1/allocation/rows?person=No%20Person",
                "/v1/allocation/rows.csv?bet=UPPER",
                "/v1/allocation?portfolio=-"
            })
    void whatCannotBeAskedIsRefused(String path) {
        assertThat(viewer.get(path).status()).isEqualTo(400);
    }
}
