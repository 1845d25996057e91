package dev.throughline.query.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.Operations;
import dev.throughline.query.stack.Reply;
import dev.throughline.query.stack.Samples;
import dev.throughline.query.stack.TestIssuer;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every endpoint with every role, without a token, and with tokens that must not be believed. */
class DoorsTest {
    private static final List<String> VIEWS = views();

    private final Asker anybody = World.stack().anybody();

    /** Every operation that the running service has, and the description itself. */
    private static List<String> views() {
        Samples samples = new Samples(World.stack().log().events(), new Random(1));
        Stream<String> paths =
                Operations.of(World.stack()).all().stream().map(operation -> operation.with(samples.of(operation)));
        return Stream.concat(paths, Stream.of("/v3/api-docs")).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "viewer, 200, 403, 403",
        "proposer, 200, 403, 403",
        "owner, 200, 403, 403",
        "leader, 200, 403, 403",
        "finance, 200, 403, 403",
        "reviewer, 200, 403, 403",
        "auditor, 200, 403, 200",
        "operator, 200, 200, 403",
        "importer, 200, 403, 403",
        "somebody, 403, 403, 403",
        "ROLE_viewer, 403, 403, 403",
        "VIEWER, 403, 403, 403",
    })
    void aRoleOpensWhatItOpens(String role, int views, int operations, int audit) {
        Asker asker = World.stack().as(role, "*");

        assertThat(VIEWS)
                .allSatisfy(view -> assertThat(asker.get(view).status()).isIn(views, found(views)));
        assertThat(asker.get("/v1/operations/intake").status()).isEqualTo(operations);
        assertThat(asker.get("/v1/audit/events?after=1000000").status()).isEqualTo(audit);
        assertThat(asker.post("/graphql", "application/json", "{\"query\": \"{ __typename }\"}")
                        .status())
                .isEqualTo(views);
        assertThat(asker.get("/actuator/metrics").status()).isEqualTo(403);
        assertThat(asker.get("/h2-console").status()).isEqualTo(403);
    }

    /** Whoever may ask may also ask for what is not there, such as the revisions of a bet that has none. */
    private static int found(int views) {
        return views == 200 ? 404 : views;
    }

    @Test
    void withoutATokenOnlyHealthIsOpen() {
        Stream.concat(
                        VIEWS.stream(),
                        Stream.of(
                                "/v1/operations/intake",
                                "/v1/audit/events",
                                "/actuator/metrics",
                                "/actuator",
                                "/",
                                "/x"))
                .forEach(path -> assertRefused(anybody.get(path)));
        assertRefused(anybody.post("/graphql", "application/json", "{\"query\": \"{ __typename }\"}"));
        assertThat(anybody.get("/actuator/health/liveness").status()).isEqualTo(200);
        assertThat(anybody.get("/actuator/health").body()).doesNotContain("components", "lagSeconds");
    }

    static Stream<String> tokens() {
        TestIssuer issuer = World.stack().issuer();
        return Stream.of(
                "nonsense",
                "eyJhbGciOiJub25lIn0.eyJwZXJzb24iOiJwLWFkYSIsInJvbGVzIjpbInZpZXdlciJdfQ.",
                issuer.forged(),
                issuer.confused(),
                issuer.token(claims -> claims.audience("elsewhere")),
                issuer.token(claims -> claims.audience((String) null)),
                issuer.token(claims -> claims.issuer("https://elsewhere.example")),
                issuer.token(
                        claims -> claims.expirationTime(Date.from(Instant.now().minusSeconds(120)))),
                issuer.token(claims -> claims.expirationTime(null)),
                issuer.token(
                        claims -> claims.notBeforeTime(Date.from(Instant.now().plusSeconds(300)))),
                issuer.token(claims -> claims.claim("person", null)),
                issuer.token(claims -> claims.claim("person", 7)),
                issuer.token(claims -> claims.claim("person", "Ada Lovelace")));
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void aTokenThatMustNotBeBelievedOpensNothing(@Nullable String token) {
        assertRefused(anybody.with(token).get("/v1/roadmap"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"roles", "portfolios"})
    void aMalformedClaimGivesNothing(String claim) {
        Asker asker = anybody.with(World.stack().issuer().token(claims -> claims.claim(claim, "*")));
        Reply reply = asker.get("/v1/roadmap");

        assertThat(
                        claim.equals("roles")
                                ? reply.status() == 403
                                : reply.text("/totalCount").equals("0"))
                .as(reply.body())
                .isTrue();
    }

    private static void assertRefused(Reply reply) {
        assertThat(reply.status()).isEqualTo(401);
        assertThat(reply.type()).isEqualTo("application/problem+json");
        assertThat(reply.text("/code")).isEqualTo("token.invalid");
        assertThat(reply.headers().firstValue("WWW-Authenticate")).hasValue("Bearer");
    }
}
