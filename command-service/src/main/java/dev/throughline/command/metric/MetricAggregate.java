package dev.throughline.command.metric;

import dev.throughline.command.dispatch.Order;
import dev.throughline.command.dispatch.Receipt;
import dev.throughline.command.dispatch.Recorder;
import dev.throughline.command.rules.History;
import dev.throughline.events.EventContext;
import dev.throughline.events.metric.MetricEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

/** A metric's stream in Axon. Forwards; the rules are in {@link MetricDecider}. */
public final class MetricAggregate {
    private static final MetricDecider DECIDER = new MetricDecider();

    @AggregateIdentifier
    private final String stream;

    private History<MetricState> history = History.beforeTheFirstEvent(DECIDER);

    public MetricAggregate(String stream) {
        this.stream = stream;
    }

    @CommandHandler(commandName = "metric")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(Order<MetricCommand> order, Recorder recorder) {
        return recorder.record(order, history, DECIDER);
    }

    @EventSourcingHandler
    void on(MetricEvent event, @MetaDataValue(value = Recorder.CONTEXT, required = true) EventContext context) {
        history = history.after(event, context, DECIDER);
    }
}
