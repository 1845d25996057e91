package dev.throughline.command.bet;

import static dev.throughline.command.bet.Checkout.OWNED;
import static dev.throughline.command.bet.Checkout.PROPOSED;
import static dev.throughline.command.bet.Checkout.unproposed;
import static java.util.stream.Collectors.toMap;

import dev.throughline.command.bet.command.BetCommand;
import dev.throughline.command.bet.state.BetState;
import dev.throughline.command.rules.Given;
import dev.throughline.command.rules.MetricFacts;
import dev.throughline.events.AssumptionId;
import dev.throughline.events.CriterionId;
import dev.throughline.events.EvidenceId;
import dev.throughline.events.ForecastId;
import dev.throughline.events.MetricId;
import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.PressureTestId;
import dev.throughline.events.Quantity;
import dev.throughline.events.bet.AssumptionVerdict;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.CriterionEvent.KillCriterionCommitted;
import dev.throughline.events.bet.CriterionTerms;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.Direction;
import dev.throughline.events.bet.EvidenceEvent.AssumptionStated;
import dev.throughline.events.bet.EvidenceEvent.EvidenceRecorded;
import dev.throughline.events.bet.EvidenceEvent.PressureTestConcluded;
import dev.throughline.events.bet.EvidenceEvent.PressureTestStarted;
import dev.throughline.events.bet.EvidenceEvent.Verdict;
import dev.throughline.events.bet.Finding;
import dev.throughline.events.bet.ForecastEvent.ForecastRecorded;
import dev.throughline.events.bet.JudgedWhen;
import dev.throughline.events.bet.Measures;
import dev.throughline.events.bet.MetricRole;
import dev.throughline.events.bet.NarrativeEvent.NarrativeRevised;
import dev.throughline.events.bet.Operator;
import dev.throughline.events.bet.Risk;
import dev.throughline.events.bet.Section;
import dev.throughline.events.bet.SuccessMetricEvent.SuccessMetricMapped;
import dev.throughline.events.bet.TripwireAction;
import dev.throughline.events.metric.Aggregation;
import dev.throughline.events.metric.Better;
import dev.throughline.events.metric.Comparison;
import dev.throughline.events.metric.Grain;
import dev.throughline.events.metric.MetricTerms;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** The same bet with everything that a commit asks for, one event per line of the gate. */
public final class Ready {
    public static final NarrativeRevised WRITTEN = new NarrativeRevised(
            1,
            Arrays.stream(Section.values()).collect(toMap(section -> section, section -> "Two words")),
            "a".repeat(64));
    public static final SuccessMetricMapped OUTCOME = new SuccessMetricMapped(
            new MetricId("conversion"),
            1,
            MetricRole.OUTPUT,
            Measures.OUTCOME,
            false,
            Quantity.of("0.02"),
            Quantity.of("0.03"),
            Direction.UP,
            LocalDate.parse("2026-12-31"));
    public static final SuccessMetricMapped INPUT = new SuccessMetricMapped(
            new MetricId("one-tap-share"),
            1,
            MetricRole.INPUT,
            Measures.OUTCOME,
            true,
            Quantity.of("0"),
            Quantity.of("0.5"),
            Direction.UP,
            LocalDate.parse("2026-12-31"));
    public static final KillCriterionCommitted CRITERION = new KillCriterionCommitted(
            new CriterionId("too-few-convert"),
            new CriterionTerms(
                    new MetricId("conversion"),
                    1,
                    null,
                    Operator.LESS,
                    Quantity.of("0.025"),
                    JudgedWhen.AT_DATE,
                    LocalDate.parse("2026-09-30"),
                    7,
                    TripwireAction.KILL));
    public static final ForecastRecorded FORECAST = new ForecastRecorded(
            new ForecastId("three-percent"),
            new PersonId("prs-proposer1"),
            "Conversion reaches 3 % by the end of 2026",
            new BigDecimal("0.70"),
            LocalDate.parse("2026-12-31"));
    public static final AssumptionStated ASSUMED =
            new AssumptionStated(new AssumptionId("they-trust-it"), "They trust one tap", Risk.DESIRABILITY, true);
    public static final PressureTestStarted TEST = new PressureTestStarted(
            new PressureTestId("interviews"), "Interviews in stores", 1, List.of(new AssumptionId("they-trust-it")));
    public static final EvidenceRecorded EVIDENCE = new EvidenceRecorded(
            new EvidenceId("berlin-store"),
            new PressureTestId("interviews"),
            new AssumptionId("they-trust-it"),
            "Berlin store",
            4,
            Finding.SUPPORTS,
            "All four paid with one tap",
            null,
            null);
    public static final EvidenceRecorded MORE_EVIDENCE = new EvidenceRecorded(
            new EvidenceId("hamburg-store"),
            new PressureTestId("interviews"),
            new AssumptionId("they-trust-it"),
            "Hamburg store",
            3,
            Finding.SUPPORTS,
            "Two of three asked when it comes",
            null,
            null);
    public static final PressureTestConcluded CONCLUDED = new PressureTestConcluded(
            new PressureTestId("interviews"),
            List.of(new Verdict(new AssumptionId("they-trust-it"), AssumptionVerdict.SUPPORTED)),
            "They trust it");

    /** What the stream of the outcome metric tells: conversion, defined twice, never observed. */
    public static final MetricFacts CONVERSION = metric("conversion");

    private static final List<BetEvent> EVENTS = List.of(
            PROPOSED,
            WRITTEN,
            OUTCOME,
            INPUT,
            CRITERION,
            FORECAST,
            ASSUMED,
            TEST,
            EVIDENCE,
            MORE_EVIDENCE,
            CONCLUDED,
            OWNED);

    private Ready() {}

    /** It passes the whole commit gate. */
    public static Given<BetCommand, BetState, BetEvent> ready() {
        return unproposed().and(EVENTS.toArray(BetEvent[]::new));
    }

    /** It passed the gate and may be built. */
    public static Given<BetCommand, BetState, BetEvent> building() {
        return ready().and(
                        Checkout.recorded("decision-1", DecisionOutcome.COMMIT, "Seven of nine testers paid"),
                        Checkout.COMMITTED);
    }

    /** Everything but this happened. */
    public static Given<BetCommand, BetState, BetEvent> without(BetEvent... missing) {
        return unproposed()
                .and(EVENTS.stream()
                        .filter(event -> !Arrays.asList(missing).contains(event))
                        .toArray(BetEvent[]::new));
    }

    /** In place of the first event the second happened. */
    public static Given<BetCommand, BetState, BetEvent> replacing(BetEvent event, BetEvent... others) {
        return unproposed()
                .and(EVENTS.stream()
                        .flatMap(one -> one.equals(event) ? Stream.of(others) : Stream.of(one))
                        .toArray(BetEvent[]::new));
    }

    private static MetricFacts metric(String id) {
        MetricTerms terms = new MetricTerms(
                "Conversion",
                "orders ÷ visits",
                "share",
                Grain.WEEK,
                Aggregation.RATIO,
                Comparison.BASIS_POINTS,
                Better.UP,
                new PersonId("prs-owner1"));
        return new MetricFacts(new MetricId(id), new PortfolioId("retail"), List.of(terms, terms), List.of());
    }
}
