package dev.throughline.query.specs;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What breaks a client is told from what does not. */
class BreakageTest {
    private static final LocalDate TODAY = LocalDate.of(2027, 2, 1);
    private static final String PUBLISHED = """
            type Query { bet(id: ID!): Bet bets(sort: Sort): [Bet] }
            enum Sort { NEWEST }
            type Bet {
              title: String!
              owner: String @deprecated(reason: "Ask for ownership; removed after 2027-01-31")
              seat: String @deprecated(reason: "Ask for ownership; removed after 2027-02-01")
              stage: Stage
            }
            enum Stage { OPEN CLOSED }
            """;

    @Test
    void additionsBreakNothing() {
        assertThat(broken("title: String!", "title: String! subtitle: String")).isEmpty();
        assertThat(broken("bet(id: ID!)", "bet(id: ID!, asOf: String)")).isEmpty();
        assertThat(broken("NEWEST", "NEWEST OLDEST")).isEmpty();
        assertThat(new Breakage(PUBLISHED, PUBLISHED, TODAY).found()).isEmpty();
    }

    @Test
    void whatGoesOrMeansOtherThingsBreaksClients() {
        assertThat(broken("title: String!", "")).hasSize(1);
        assertThat(broken("title: String!", "title: Int!")).hasSize(1);
        assertThat(broken("title: String!", "title: String")).hasSize(1);
        assertThat(broken("bet(id: ID!)", "bet(id: ID!, asOf: String!)")).hasSize(1);
        assertThat(broken("CLOSED", "")).hasSize(1);
        assertThat(broken("OPEN CLOSED", "OPEN CLOSED PAUSED")).hasSize(1);
    }

    @Test
    void whatWasDeprecatedMayGoAfterItsDay() {
        assertThat(broken("owner: String @deprecated(reason: \"Ask for ownership; removed after 2027-01-31\")", ""))
                .isEmpty();
        assertThat(broken("seat: String @deprecated(reason: \"Ask for ownership; removed after 2027-02-01\")", ""))
                .hasSize(1);
    }

    private static java.util.List<String> broken(String before, String after) {
        return new Breakage(PUBLISHED, PUBLISHED.replace(before, after), TODAY).found();
    }
}
