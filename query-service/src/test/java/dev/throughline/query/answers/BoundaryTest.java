package dev.throughline.query.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.Operations;
import dev.throughline.query.stack.Operations.Operation;
import dev.throughline.query.stack.Reply;
import dev.throughline.query.stack.Samples;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Who may not see a portfolio learns nothing of it, not even that it exists. */
class BoundaryTest {
    private final Asker outsider = World.stack().as("leader", "search");
    private final Asker homeless = World.stack().as("auditor");

    /** Read off the running service, so that none can be forgotten. */
    @Test
    void aHiddenThingAnswersAsOneThatDoesNotExist() {
        var log = World.stack().log().events();
        for (Operation operation : Operations.of(World.stack()).all()) {
            String hidden = operation.with(at(new Samples(log, new Random(1)).of(operation)));
            String missing = operation.with(at(new Samples(log, new Random(1)).ofNothing(operation)));
            if (operation.path().contains("{person}")) {
                assertSameButForTheId(homeless.get(hidden), homeless.get(missing));
            } else if (!hidden.equals(missing)) {
                assertSame(homeless.get(hidden), homeless.get(missing));
            }
        }
    }

    /** People belong to nobody: of one who does nothing that the caller may see there is as little to say as of nobody. */
    private static void assertSameButForTheId(Reply hidden, Reply missing) {
        assertThat(hidden.status()).isEqualTo(missing.status());
        assertThat(hidden.body().replace("p-ada", "nobody"))
                .isEqualTo(missing.body().replace("no-such-thing", "nobody"));
    }

    @Test
    void aHiddenBetIsNotWaitedFor() {
        assertSame(
                outsider.get("/v1/bets/one-tap-pay?minVersion=1"), outsider.get("/v1/bets/no-such-bet?minVersion=1"));
    }

    private static Map<String, List<String>> at(Map<String, List<String>> values) {
        values.put("asOf", List.of("2025-06-01"));
        return values;
    }

    private static void assertSame(Reply hidden, Reply missing) {
        assertThat(hidden.status()).as(hidden.body()).isEqualTo(404);
        assertThat(hidden.body()).isEqualTo(missing.body());
        assertThat(hidden.type()).isEqualTo("application/problem+json");
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
