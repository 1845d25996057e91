package dev.throughline.query.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.Reply;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Who may not see a portfolio learns nothing of it, not even that it exists. */
class BoundaryTest {
    private final Asker outsider = World.stack().as("leader", "search");
    private final Asker homeless = World.stack().as("auditor");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v1/bets/%s",
                "/v1/bets/%s/history",
                "/v1/bets/%s?asOf=2025-06-01",
                "/v1/bets/%s?minVersion=1",
                "/v1/bets/%s/history?first=1"
            })
    void aHiddenBetAnswersAsOneThatDoesNotExist(String path) {
        Reply hidden = outsider.get(path.formatted("one-tap-pay"));
        Reply missing = outsider.get(path.formatted("no-such-bet"));

        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.body()).isEqualTo(missing.body());
        assertThat(hidden.type()).isEqualTo("application/problem+json");
    }

    @Test
    void aHiddenPortfolioAnswersAsOneThatDoesNotExist() {
        Reply hidden = outsider.get("/v1/portfolios/payments?asOf=2025-06-01");

        assertThat(hidden.status()).isEqualTo(404);
        assertThat(hidden.body())
                .isEqualTo(
                        outsider.get("/v1/portfolios/nowhere?asOf=2025-06-01").body());
    }

    @Test
    void listsShowOnlyWhatTheCallerMaySee() {
        assertThat(outsider.get("/v1/roadmap?includeFinal=true").text("/totalCount"))
                .isEqualTo("1");
        assertThat(outsider.get("/v1/roadmap?portfolio=payments&includeFinal=true")
                        .text("/totalCount"))
                .isEqualTo("0");
        assertThat(outsider.get("/v1/portfolios").text("/edges/0/node/id")).isEqualTo("search");
        assertThat(outsider.get("/v1/portfolios").text("/totalCount")).isEqualTo("1");
        assertThat(homeless.get("/v1/portfolios").text("/totalCount")).isEqualTo("0");
        assertThat(homeless.get("/v1/roadmap").text("/totalCount")).isEqualTo("0");
    }

    @Test
    void aDateInAHiddenPortfolioDoesNotEndInItsZone() {
        String hidden =
                outsider.get("/v1/roadmap?portfolio=payments&asOf=2025-06-01").text("/asOf");

        assertThat(hidden).isEqualTo("2025-06-01T23:59:59.999999Z");
        assertThat(World.stack()
                        .as("viewer", "payments")
                        .get("/v1/roadmap?asOf=2025-06-01")
                        .text("/asOf"))
                .isEqualTo("2025-06-01T21:59:59.999999Z");
    }

    @Test
    void aCursorOfOthersShowsNothingOfTheirs() {
        String cursor = World.stack()
                .as("viewer", "*")
                .get("/v1/roadmap?first=1&sort=TITLE")
                .text("/pageInfo/endCursor");

        assertThat(outsider.get("/v1/roadmap?sort=TITLE&after=" + cursor).text("/edges"))
                .doesNotContain("one-tap-pay");
    }

    @Test
    void graphqlKeepsTheSameBoundary() {
        String document = "query($id: ID!) { bet(id: $id) { bet { title } } }";
        var hidden = outsider.graphql(document, Map.of("id", "one-tap-pay")).json();
        var missing = outsider.graphql(document, Map.of("id", "no-such-bet")).json();

        assertThat(hidden).isEqualTo(missing);
        assertThat(hidden.at("/errors/0/extensions/code").asString()).isEqualTo("bet.unknown");
        assertThat(outsider.graphql("{ roadmap(includeFinal: true) { totalCount } }", Map.of())
                        .text("/data/roadmap/totalCount"))
                .isEqualTo("1");
    }
}
