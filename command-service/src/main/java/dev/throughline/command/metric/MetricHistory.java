package dev.throughline.command.metric;

import dev.throughline.command.metric.MetricState.Defined;
import dev.throughline.command.metric.MetricState.Undefined;
import dev.throughline.command.rules.MetricFacts;
import dev.throughline.command.rules.MetricFacts.Observation;
import dev.throughline.events.EventContext;
import dev.throughline.events.MetricId;
import dev.throughline.events.metric.MetricEvent;
import dev.throughline.events.metric.MetricEvent.MetricDefined;
import dev.throughline.events.metric.MetricEvent.MetricObserved;
import dev.throughline.events.metric.MetricEvent.MetricRevised;
import dev.throughline.events.metric.MetricEvent.ObservationCorrected;
import dev.throughline.events.metric.MetricTerms;
import java.util.List;
import java.util.stream.Stream;

/** How the events of a metric make its state. */
final class MetricHistory {
    /** States do not know the name of their stream; whoever hands facts on puts it in. */
    private static final MetricId UNNAMED = new MetricId("unnamed");

    private MetricHistory() {}

    static MetricState after(MetricState state, MetricEvent event, EventContext context) {
        return switch (event) {
            case MetricDefined e -> new Defined(new MetricFacts(UNNAMED, e.portfolio(), List.of(e.terms()), List.of()));
            case MetricRevised e -> revised(facts(state), e.terms());
            case MetricObserved e ->
                observed(
                        facts(state),
                        new Observation(e.observation(), e.version(), e.period(), e.reading(), context.effectiveAt()));
            case ObservationCorrected e ->
                observed(
                        facts(state),
                        new Observation(e.observation(), e.version(), e.period(), e.reading(), context.effectiveAt()));
        };
    }

    private static MetricFacts facts(MetricState state) {
        return switch (state) {
            case Defined defined -> defined.facts();
            case Undefined nobody -> throw new IllegalStateException("a metric's history starts with its definition");
        };
    }

    private static Defined revised(MetricFacts facts, MetricTerms terms) {
        return new Defined(new MetricFacts(
                facts.metric(),
                facts.portfolio(),
                Stream.concat(facts.versions().stream(), Stream.of(terms)).toList(),
                facts.observations()));
    }

    private static Defined observed(MetricFacts facts, Observation observation) {
        return new Defined(new MetricFacts(
                facts.metric(),
                facts.portfolio(),
                facts.versions(),
                Stream.concat(facts.observations().stream(), Stream.of(observation))
                        .toList()));
    }
}
