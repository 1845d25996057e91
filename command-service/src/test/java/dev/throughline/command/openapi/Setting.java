package dev.throughline.command.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.testing.Api;
import dev.throughline.command.testing.RunningService;
import java.util.List;
import java.util.Objects;
import org.yaml.snakeyaml.Yaml;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The portfolio, bets, people and metrics that the examples of the description speak of. */
record Setting(Api leader, Document document) {

    void prepare() {
        example("openPortfolioUnderId", "/v1/portfolios/retail");
        example("proposeBetUnderId", "/v1/bets/instant-checkout");
        example("proposeBetUnderId", "/v1/bets/unowned");
        example("assignOwner", "/v1/bets/instant-checkout/owners");
        measure();
        registerAndAllocatePeople();
        prepareTheBet();
        given("/v1/portfolios/retail/reviews/2026-W02/actions", """
                {action: retry-payments, text: Retry, person: prs-4k7xq2, due: '2026-01-30'}""");
        for (String bet : List.of("built", "rested")) {
            // Not critical: a pause frees the seat, and nobody here could take it again.
            example("proposeBetUnderId", "fromMandate", "/v1/bets/" + bet);
            example("assignOwner", "/v1/bets/" + bet + "/owners");
            decided(bet, "commit");
        }
        decided("rested", "pause");
    }

    /** Conversion is a ratio with a second version, orders are a sum. */
    private void measure() {
        example("defineMetricUnderId", "/v1/metrics/conversion");
        bet("success-metrics", """
                {metric: conversion, metricVersion: 1, role: OUTPUT, measures: OUTCOME, controllable: false,
                 baseline: 0.02, target: 0.04, direction: UP, due: '2199-06-30'}""");
        given("/v1/metrics/conversion/observations", """
                {observation: conversion-of-week-1, period: 2026-W01, numerator: 40, denominator: 1000}""");
        given("/v1/metrics/conversion/revisions", "{formula: orders over visits of people}");
        given("/v1/metrics/orders", """
                {portfolio: retail, name: Paid orders, formula: paid, unit: orders, grain: WEEK, aggregation: SUM,
                 comparison: PERCENT, better: UP, owner: prs-4k7xq2}""");
        given("/v1/metrics/orders/observations", "{observation: orders-of-week-1, period: 2026-W01, value: 1100}");
    }

    /** One for the seat of each bet, and one who has time. */
    private void registerAndAllocatePeople() {
        allocate("prs-4k7xq2", "{allocation: full, bet: unowned, purpose: DISCOVERY, fraction: 1, from: '2020-01-01'}");
        allocate(
                "prs-9w2m5r",
                "{allocation: full, bet: instant-checkout, purpose: DISCOVERY, fraction: 1, from: '2020-01-01'}");
        allocate("prs-6t8v3n", """
                {allocation: checkout-interviews, bet: instant-checkout, purpose: DISCOVERY, fraction: 1,
                 from: '2024-01-01', to: '2024-06-30'}""");
    }

    private void allocate(String person, String allocation) {
        example("registerContributorUnderId", "/v1/contributors/" + person);
        given("/v1/contributors/" + person + "/allocations", allocation);
    }

    private void prepareTheBet() {
        example("proposeBetUnderId", "/v1/bets/needed-before");
        bet("assumptions", "{assumption: they-trust-it, text: They trust it, risk: DESIRABILITY}");
        bet("narrative-revisions", "{sections: {PRICE: It is free}}");
        bet("pressure-tests", "{test: interviews, method: Interviews, assumptions: [they-trust-it]}");
        bet("evidence", """
                {evidence: one-tap-interviews, test: interviews, assumption: they-trust-it, cohort: Stores,
                 externalParticipants: 7, finding: SUPPORTS, summary: They paid}""");
        bet("dependencies", "{other: needed-before, why: It comes first}");
        bet("criteria", """
                {criterion: too-few-orders, metric: orders, operator: LESS, threshold: 1000, when: AT_DATE,
                 by: '2199-06-30'}""");
        bet("criteria", "{criterion: provider-leaves, condition: The provider ends our contract, when: ANYTIME}");
        bet("decisions", "{decision: go-on, outcome: CONTINUE, rationale: It rose, nextReviewBy: '2199-12-31'}");
        bet("requests", "{decision: which-way, question: 'Which way?', neededBy: '2199-03-31'}");
        given(RunningService.shared().as("prs-leader2", "leader"), "/v1/bets/instant-checkout/forecasts", """
                {forecast: someone-elses, claim: It rises, probability: 0.7, resolveBy: '2199-06-30'}""");
    }

    private void bet(String things, String body) {
        given("/v1/bets/instant-checkout/" + things, body);
    }

    private void given(String path, String body) {
        given(leader, path, body);
    }

    /** YAML is JSON that is easier to read. */
    private static void given(Api api, String path, String body) {
        accepted(api, path, JsonMapper.shared().writeValueAsString(new Yaml().<Object>load(body)));
    }

    private void example(String operation, String path) {
        example(
                operation,
                document.operation(operation).examples().keySet().iterator().next(),
                path);
    }

    private void example(String operation, String name, String path) {
        ObjectNode body =
                Objects.requireNonNull(document.operation(operation).examples().get(name));
        accepted(leader, path, body.toString());
    }

    /** What the gate would ask for is not what is tried here. */
    private void decided(String bet, String example) {
        example("recordDecision", example, "/v1/bets/" + bet + "/decisions?override=To+try+the+examples");
    }

    /** Or done before, by another test. */
    private static void accepted(Api api, String path, String body) {
        Api.Reply reply = api.post(path, body);
        assertThat(reply.status()).as(path + ": " + reply.response().body()).isIn(201, 409);
    }
}
