package dev.throughline.query.surface;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Facts;
import dev.throughline.query.stack.Reply;
import dev.throughline.query.stack.Stack;
import dev.throughline.query.stack.TestIssuer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.graphql.execution.GraphQlSource;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Who gets in where: one matrix, and nothing that is not in it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AccessTest {
    private static final Set<String> READERS =
            Set.of("viewer", "proposer", "owner", "leader", "finance", "reviewer", "auditor", "operator", "importer");
    private static final Set<String> OPERATOR = Set.of("operator");
    private static final Set<String> NOBODY = Set.of();
    private static final Set<String> ROLES = READERS.stream()
            .collect(Collectors.collectingAndThen(Collectors.toSet(), all -> {
                all.addAll(List.of("intern", "VIEWER", "admin"));
                return all;
            }));

    private static final Map<String, Set<String>> ENDPOINTS = Map.ofEntries(
            entry("GET /v1/roadmap", READERS),
            entry("GET /v1/bets/{id}", READERS),
            entry("GET /v1/bets/{id}/history", READERS),
            entry("GET /v1/portfolios", READERS),
            entry("GET /v1/portfolios/{id}", READERS),
            entry("GET /v1/operations/intake", OPERATOR),
            entry("GET /v1/operations/dead-letters", OPERATOR),
            entry("POST /v1/operations/dead-letters/{kind}/{id}/{sequence}/retry", OPERATOR),
            entry("POST /v1/operations/dead-letters/{kind}/{id}/{sequence}/skip", OPERATOR),
            entry("GET /v3/api-docs", READERS),
            entry("GET /v3/api-docs.yaml", READERS),
            entry("ANY /error", NOBODY));

    private static final Map<String, String> QUERIES = Map.of(
            "roadmap", "{ roadmap { position } }",
            "bet", "{ bet(id: \"one\") { position } }",
            "betHistory", "{ betHistory(id: \"one\") { position } }",
            "portfolios", "{ portfolios { position } }",
            "portfolio", "{ portfolio(id: \"payments\") { position } }");

    private static final Instant THEN = Instant.parse("2025-03-14T10:00:00Z");

    private final Stack stack = new Stack();

    @BeforeAll
    void oneBet() {
        stack.log().append(EventLog.portfolio("payments"), Facts.opened("Payments", "EUR", "UTC"), THEN, THEN);
        stack.log().append(EventLog.bet("one"), Facts.proposed("payments", "One"), THEN, THEN);
        stack.settle();
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    void theMatrixHasARowForEveryEndpointAndQuery() {
        Set<String> there = stack
                .service()
                .getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet()
                .stream()
                .flatMap(mapping -> mapping.getPatternValues().stream().map(path -> row(mapping, path)))
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> queries =
                stack.service().getBean(GraphQlSource.class).schema().getQueryType().getFieldDefinitions().stream()
                        .map(field -> field.getName())
                        .collect(Collectors.toSet());

        assertThat(there).isEqualTo(new TreeSet<>(ENDPOINTS.keySet()));
        assertThat(queries).isEqualTo(QUERIES.keySet());
    }

    @Test
    void everyRoleGetsInWhereTheMatrixSays() {
        for (String role : ROLES) {
            Asker asker = stack.as(role, "*");
            ENDPOINTS.forEach((endpoint, allowed) -> {
                Reply reply = ask(asker, endpoint);
                if (allowed.contains(role)) {
                    assertThat(reply.status())
                            .as(role + " " + endpoint + reply.body())
                            .isIn(200, 400, 404, 415);
                } else {
                    assertRefused(reply, 403, "role.missing", role + " " + endpoint);
                }
            });
            QUERIES.forEach((name, query) -> {
                Reply reply = asker.graphql(query, Map.of());
                if (READERS.contains(role)) {
                    assertThat(reply.json().has("errors"))
                            .as(role + " " + name + reply.body())
                            .isFalse();
                } else {
                    assertRefused(reply, 403, "role.missing", role + " " + name);
                }
            });
        }
    }

    @Test
    void nobodyGetsInWithoutAValidToken() {
        badTokens().forEach((what, token) -> {
            Asker asker = stack.anybody().with(token.isEmpty() ? null : token);
            ENDPOINTS
                    .keySet()
                    .forEach(endpoint ->
                            assertRefused(ask(asker, endpoint), 401, "token.invalid", what + " " + endpoint));
            QUERIES.values()
                    .forEach(query ->
                            assertRefused(asker.graphql(query, Map.of()), 401, "token.invalid", what + " " + query));
        });
    }

    @Test
    void anOutsiderCannotTellWhatExists() {
        Asker outsider = stack.as("viewer", "lending");

        assertThat(outsider.get("/v1/roadmap").text("/totalCount")).isEqualTo("0");
        assertThat(outsider.get("/v1/roadmap?portfolio=payments").text("/totalCount"))
                .isEqualTo("0");
        assertThat(outsider.get("/v1/portfolios").text("/totalCount")).isEqualTo("0");
        for (String view : List.of("/v1/bets/%s", "/v1/bets/%s/history", "/v1/portfolios/%s")) {
            Reply theirs = outsider.get(view.formatted(view.contains("bets") ? "one" : "payments"));
            Reply nothing = outsider.get(view.formatted("nothing"));
            assertThat(theirs.status()).isEqualTo(404);
            assertThat(theirs.body()).isEqualTo(nothing.body());
        }
        for (String query : List.of("bet", "betHistory", "portfolio")) {
            String theirs =
                    "{ " + query + "(id: \"" + (query.equals("portfolio") ? "payments" : "one") + "\") { position } }";
            assertThat(refusal(outsider, theirs))
                    .isEqualTo(refusal(outsider, "{ " + query + "(id: \"no\") { position } }"));
        }
    }

    private static String refusal(Asker asker, String query) {
        Reply reply = asker.graphql(query, Map.of());
        assertThat(reply.text("/errors/0/extensions/code")).endsWith(".unknown");
        return reply.text("/errors/0/message") + reply.json().at("/errors/0/extensions");
    }

    private Map<String, String> badTokens() {
        TestIssuer issuer = stack.issuer();
        return Map.of(
                "no token", "",
                "no JWT", "abc",
                "expired",
                        issuer.token(claims ->
                                claims.expirationTime(Date.from(Instant.now().minusSeconds(120)))),
                "without expiry", issuer.token(claims -> claims.expirationTime(null)),
                "wrong audience", issuer.token(claims -> claims.audience("others")),
                "wrong issuer", issuer.token(claims -> claims.issuer("http://somebody.else")),
                "without a person", issuer.token(claims -> claims.claim("person", null)),
                "other key", issuer.forged(),
                "public key as secret", issuer.confused(),
                "alg none", unsigned(issuer.token(claims -> claims)));
    }

    private static String unsigned(String token) {
        String header = Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("{\"alg\":\"none\"}".getBytes(StandardCharsets.UTF_8));
        return header + "." + token.split("\\.", -1)[1] + ".";
    }

    private static Reply ask(Asker asker, String endpoint) {
        String path = endpoint.substring(endpoint.indexOf(' ') + 1)
                .replace("{kind}", "bet")
                .replace("{sequence}", "1")
                .replace("{id}", endpoint.contains("portfolios") ? "payments" : "one");
        return endpoint.startsWith("POST") ? asker.send("POST", path) : asker.get(path);
    }

    private static void assertRefused(Reply reply, int status, String code, String who) {
        assertThat(reply.status()).as(who).isEqualTo(status);
        assertThat(reply.text("/code")).as(who).isEqualTo(code);
    }

    private static String row(RequestMappingInfo mapping, String path) {
        String method = mapping.getMethodsCondition().getMethods().stream()
                .map(Enum::name)
                .findFirst()
                .orElse("ANY");
        return method + " " + path.replaceAll("\\{(\\w+):[^/]*}", "{$1}");
    }
}
