package dev.throughline.command.metric;

import dev.throughline.command.metric.MetricCommand.CorrectObservation;
import dev.throughline.command.metric.MetricCommand.DefineMetric;
import dev.throughline.command.metric.MetricCommand.ObserveMetric;
import dev.throughline.command.metric.MetricCommand.ReviseMetric;
import dev.throughline.command.metric.MetricState.Defined;
import dev.throughline.command.metric.MetricState.Undefined;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Decider;
import dev.throughline.command.rules.MetricFacts;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.EventContext;
import dev.throughline.events.MetricId;
import dev.throughline.events.PortfolioId;
import dev.throughline.events.StreamId;
import dev.throughline.events.metric.MetricEvent;
import org.jspecify.annotations.Nullable;

/** The rules of a metric. */
public final class MetricDecider implements Decider<MetricCommand, MetricState, MetricEvent> {

    @Override
    public MetricState initial() {
        return new Undefined();
    }

    @Override
    public @Nullable PortfolioId portfolioOf(StreamId stream, @Nullable MetricCommand command, MetricState state) {
        return switch (state) {
            case Defined defined -> defined.facts().portfolio();
            case Undefined nobody -> command instanceof DefineMetric define ? define.portfolio() : null;
        };
    }

    @Override
    public Verdict<MetricEvent> decide(MetricCommand command, MetricState state, Circumstances now) {
        return switch (state) {
            case Defined defined -> decide(command, defined.facts(), now);
            case Undefined nobody ->
                command instanceof DefineMetric define
                        ? Definition.decide(define, state, now)
                        : new Verdict.Refused<>(Violation.unknown(now.stream()));
        };
    }

    private static Verdict<MetricEvent> decide(MetricCommand command, MetricFacts metric, Circumstances now) {
        return switch (command) {
            case DefineMetric define -> Definition.decide(define, new Defined(metric), now);
            case ReviseMetric revise -> Definition.decide(revise, metric);
            case ObserveMetric observe -> Observing.decide(observe, metric, now);
            case CorrectObservation correct -> Correcting.decide(correct, metric);
        };
    }

    @Override
    public MetricState evolve(MetricState state, MetricEvent event, EventContext context) {
        return MetricHistory.after(state, event, context);
    }

    @Override
    public @Nullable Object facts(StreamId stream, MetricState state) {
        return switch (state) {
            case Undefined nobody -> null;
            case Defined defined -> named(new MetricId(stream.id()), defined.facts());
        };
    }

    private static MetricFacts named(MetricId metric, MetricFacts facts) {
        return new MetricFacts(metric, facts.portfolio(), facts.versions(), facts.observations());
    }
}
