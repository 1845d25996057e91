package dev.throughline.query.mechanisms;

import dev.throughline.query.duties.Mechanism;

/**
 * What of a mechanism can be counted, and what not.
 *
 * @param enforced whether the write side refuses what breaks it
 */
record Measure(boolean enforced, String how, String leftOut) {
    private static final String NOTHING = "Nothing.";

    static Measure of(Mechanism mechanism) {
        return switch (mechanism) {
            case WORKING_BACKWARDS ->
                new Measure(
                        true,
                        "A bet without customer, problem and benefit is refused; there is nothing to count.",
                        "How well they are written.");
            case PRESSURE_TEST ->
                new Measure(
                        true,
                        "Commits without a waiver of the gate's lines about tests, assumptions and people from outside"
                                + " ÷ commits.",
                        "What was refused, and how good the evidence is.");
            case METRICS_BEFORE_CODE ->
                new Measure(
                        true,
                        "Commits without a waiver of the gate's lines about an outcome and an input metric ÷ commits."
                                + " Capacity to build is refused before a commit.",
                        "The gate's lines about a dated criterion and a forecast; their waivers are among the overrides.");
            case OUTCOMES_OVER_OUTPUTS ->
                new Measure(
                        true,
                        "Commits without a waiver of the gate's line about a metric that measures an outcome ÷ commits.",
                        "Whether the outcome was reached.");
            case SINGLE_THREADED_OWNERSHIP ->
                new Measure(
                        true,
                        "Commits without a waiver of the gate's lines about owner and seat, and reviews of bets that"
                                + " nobody owned for too long, decided by their day ÷ both. A second seat is refused.",
                        "The share of days on which the seat was held: owner coverage.");
            case DECISION_LOG ->
                new Measure(
                        true,
                        "Firings, reviews and requests decided, retrospectives recorded and forecasts resolved by their"
                                + " day ÷ due. A decision without a rationale is refused.",
                        "Decisions that were never asked for nor recorded.");
            case WRITTEN_NARRATIVES ->
                new Measure(
                        true,
                        "Commits without a waiver of the gate's lines about sections and words ÷ commits.",
                        "Whether anybody read them.");
            case WEEKLY_REVIEW ->
                new Measure(
                        false,
                        "Reviews closed 3 working days after their week, exceptions explained by the close and actions"
                                + " completed by their date ÷ due.",
                        "Exceptions of reviews that are not closed; the weekly review shows them.");
            case FULL_TIME_INNOVATION ->
                new Measure(
                        false,
                        "Not by duties: nobody owes it by a day.",
                        "The full-time share and fragmentation; the allocation report shows them.");
            case ORIGIN_SHOWN ->
                new Measure(
                        true,
                        "Proposals from customers with a dated signal, and concluded tests of skills-forward bets with"
                                + " evidence from outside, without a waiver ÷ both.",
                        "Bets from competitors and mandates, of which nothing is asked; outcomes by origin.");
            case MECHANISMS_OVER_INTENTIONS ->
                new Measure(
                        false,
                        "Everything that was due by a day, of all mechanisms together: held on time ÷ due. What passed a"
                                + " gate is not in it.",
                        NOTHING);
            case LESS_THRASH ->
                new Measure(
                        true,
                        "A roadmap move without a trigger is refused; there is nothing to count.",
                        "How often the roadmap moved, why and at what cost; the thrash report shows it.");
            case EXPLICIT_TRADE_OFFS ->
                new Measure(
                        true,
                        "A trade-off that does not say what was given up is refused; there is nothing to count.",
                        "Trade-offs that nobody recorded.");
            case SYSTEMS_OUTLAST_LEADERS ->
                new Measure(
                        false,
                        "Not by duties: a succession pack can be asked for at any time.",
                        "Whether a successor read it.");
        };
    }
}
