package dev.throughline.command.access;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.testing.Api;
import dev.throughline.command.testing.RunningService;
import dev.throughline.command.testing.TestIssuer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Who gets in where: every endpoint that is mapped, with every role and every kind of bad token, against one matrix. */
class EndpointAccessTest {
    static final List<String> ROLES = List.of(
            "proposer",
            "owner",
            "leader",
            "finance",
            "reviewer",
            "auditor",
            "operator",
            "importer",
            "viewer",
            "projector");

    /** Whom each endpoint lets in: roles, {@code any} token, or {@code open} to all. Nobody else. */
    private static final Map<String, String> MATRIX = matrix("""
            POST /v1/portfolios                              | leader operator
            POST /v1/portfolios/{portfolio}                  | leader operator
            POST /v1/portfolios/{portfolio}/policies         | leader
            POST /v1/portfolios/{portfolio}/decks            | leader
            POST /v1/portfolios/{portfolio}/targets          | leader finance
            POST /v1/portfolios/{portfolio}/reviews/{week}/explanations | owner leader
            POST /v1/portfolios/{portfolio}/reviews/{week}/actions      | owner leader
            POST /v1/portfolios/{portfolio}/reviews/{week}/completions  | proposer owner leader
            POST /v1/portfolios/{portfolio}/reviews/{week}/closings     | leader
            POST /v1/metrics                                 | proposer owner leader
            POST /v1/metrics/{metric}                        | proposer owner leader
            POST /v1/metrics/{metric}/revisions              | proposer owner leader
            POST /v1/metrics/{metric}/observations           | owner leader finance operator
            POST /v1/metrics/{metric}/corrections            | owner leader finance operator
            POST /v1/bets/{bet}/criteria                     | proposer owner leader
            POST /v1/bets/{bet}/amendments                   | leader reviewer
            POST /v1/bets/{bet}/judgements                   | leader reviewer
            POST /v1/bets                                    | proposer leader
            POST /v1/bets/{bet}                              | proposer leader
            POST /v1/bets/{bet}/placements                   | owner leader
            POST /v1/bets/{bet}/withdrawals                  | proposer
            POST /v1/bets/{bet}/owners                       | leader
            POST /v1/bets/{bet}/owner-releases               | owner leader
            POST /v1/bets/{bet}/owner-transfers              | owner leader
            POST /v1/bets/{bet}/requests                     | proposer owner leader
            POST /v1/bets/{bet}/approvals                    | owner leader finance reviewer
            POST /v1/bets/{bet}/decisions                    | owner leader
            POST /v1/bets/{bet}/spend                        | finance owner leader
            POST /v1/bets/{bet}/reclassifications            | leader
            POST /v1/bets/{bet}/narrative-revisions          | proposer owner leader
            POST /v1/bets/{bet}/success-metrics              | proposer owner leader
            POST /v1/bets/{bet}/metric-versions              | proposer owner leader
            POST /v1/bets/{bet}/assumptions                  | proposer owner leader
            POST /v1/bets/{bet}/pressure-tests               | proposer owner leader reviewer
            POST /v1/bets/{bet}/evidence                     | proposer owner leader reviewer
            POST /v1/bets/{bet}/conclusions                  | proposer owner leader reviewer
            POST /v1/bets/{bet}/forecasts                    | proposer owner leader finance reviewer
            POST /v1/bets/{bet}/forecast-resolutions         | owner leader reviewer
            POST /v1/bets/{bet}/dependencies                 | proposer owner leader
            POST /v1/bets/{bet}/cleared-dependencies         | proposer owner leader
            POST /v1/bets/{bet}/funding                      | finance leader
            POST /v1/bets/{bet}/retrospectives               | owner leader reviewer
            POST /v1/contributors                            | leader operator
            POST /v1/contributors/{person}                   | leader operator
            POST /v1/contributors/{person}/contracts         | leader operator
            POST /v1/contributors/{person}/departures        | leader operator
            POST /v1/contributors/{person}/allocations       | owner leader
            POST /v1/contributors/{person}/releases          | owner leader
            POST /v1/people                                  | operator
            GET /v1/people                                   | any
            PUT /v1/people/{person}                          | operator
            GET /v1/people/{person}                          | any
            DELETE /v1/people/{person}                       | operator
            POST /v1/imports                                 | importer
            GET /v1/log/streams/{kind:[a-z]+}/{id:[a-z0-9][a-z0-9-]{1,71}}/events | projector auditor
            GET /v1/audit/key                                | auditor
            GET /v1/audit/checkpoints                        | auditor
            GET /v1/audit/checkpoints/latest                 | auditor
            GET /v1/audit/inclusion                          | auditor
            GET /v1/audit/bets/{bet}                         | auditor
            GET /v1/audit/consistency                        | auditor
            POST /v1/audit/verifications                     | auditor
            GET /v1/access-log                               | auditor
            POST /v1/access-log                              | projector
            GET /v3/api-docs                                 | any
            GET /v3/api-docs.yaml                            | nobody
            GET /actuator                                    | operator
            GET /actuator/metrics                            | operator
            GET /actuator/metrics/{requiredMetricName}       | operator
            GET /actuator/health                             | open
            GET /actuator/health/**                          | open
            """);

    private static final RunningService SERVICE = RunningService.shared();
    private static final TestIssuer ISSUER = RunningService.ISSUER;

    static List<Endpoint> endpoints() {
        return Endpoint.ofTheRunningService();
    }

    @Test
    void everyEndpointHasARowAndEveryRowAnEndpoint() {
        assertThat(endpoints().stream().map(Endpoint::toString))
                .as("write a row for each endpoint: whom does it let in?")
                .containsExactlyInAnyOrderElementsOf(MATRIX.keySet());
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void onlyTheRolesOfItsRowGetIn(Endpoint endpoint) {
        List<String> admitted = new ArrayList<>();
        for (String role : ROLES) {
            Api.Reply reply = endpoint.call(SERVICE.as("prs-" + role, role));
            assertThat(reply.status()).as(role).isNotEqualTo(401).isLessThan(500);
            if (reply.status() != 403) {
                admitted.add(role);
            } else {
                assertThat(reply.code()).isEqualTo("role.missing");
            }
        }
        assertThat(admitted)
                .containsExactlyInAnyOrderElementsOf(
                        switch (row(endpoint)) {
                            case "any", "open" -> ROLES;
                            case "nobody" -> List.of();
                            case String roles -> Arrays.asList(roles.split(" "));
                        });
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void aTokenWithoutARoleGetsInWhereAnyTokenDoes(Endpoint endpoint) {
        boolean admits = List.of("any", "open").contains(row(endpoint));
        assertThat(endpoint.call(SERVICE.as("prs-nobody")).status() != 403).isEqualTo(admits);
        assertThat(endpoint.call(SERVICE.as("prs-nobody", "LEADER", "ROLE_leader", "admin"))
                                .status()
                        != 403)
                .isEqualTo(admits);
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void noBadTokenGetsIn(Endpoint endpoint) {
        badTokens().forEach((flaw, token) -> {
            Api.Reply reply = endpoint.call(SERVICE.withToken(token));
            if (row(endpoint).equals("open") && flaw.equals("none")) {
                assertThat(reply.status()).isIn(200, 404);
            } else {
                assertThat(reply.status()).as(flaw).isEqualTo(401);
                assertThat(reply.code()).as(flaw).isEqualTo("token.invalid");
            }
        });
    }

    @Test
    void whatIsNotMappedIsClosedToEverybody() {
        for (String path : List.of("/", "/error", "/index.html", "/v2/bets", "/actuator/env", "/swagger-ui.html")) {
            for (String role : ROLES) {
                Api.Reply reply = SERVICE.as("prs-" + role, role).get(path);
                assertThat(reply.status()).as(role + " " + path).isIn(403, 404);
            }
        }
    }

    private static Map<String, String> badTokens() {
        List<String> all = List.of("*");
        Date past = Date.from(Instant.now().minusSeconds(3600));
        Map<String, String> tokens = new LinkedHashMap<>();
        tokens.put("none", "");
        tokens.put("garbage", "not.a.token");
        tokens.put("expired", ISSUER.token("prs-x1", ROLES, all, claims -> claims.expirationTime(past)));
        tokens.put("unsigned", ISSUER.unsigned("prs-x1", ROLES, all));
        tokens.put("wrong audience", ISSUER.token("prs-x1", ROLES, all, claims -> claims.audience("elsewhere")));
        tokens.put("wrong issuer", ISSUER.token("prs-x1", ROLES, all, claims -> claims.issuer("https://evil.test")));
        tokens.put(
                "another's key",
                new TestIssuer().token("prs-x1", ROLES, all, claims -> claims.issuer(ISSUER.issuer())));
        tokens.put("public key as secret", ISSUER.signedWithThePublicKey("prs-x1", ROLES, all));
        tokens.put("no person", ISSUER.token("Not A Slug", ROLES, all));
        return tokens;
    }

    private static String row(Endpoint endpoint) {
        return MATRIX.getOrDefault(endpoint.toString(), "missing row");
    }

    private static Map<String, String> matrix(String rows) {
        Map<String, String> matrix = new TreeMap<>();
        rows.lines().forEach(row -> {
            int bar = row.lastIndexOf('|');
            matrix.put(row.substring(0, bar).strip(), row.substring(bar + 1).strip());
        });
        return matrix;
    }
}
