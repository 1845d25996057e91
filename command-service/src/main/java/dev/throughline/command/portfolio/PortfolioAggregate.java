package dev.throughline.command.portfolio;

import dev.throughline.command.dispatch.Order;
import dev.throughline.command.dispatch.Receipt;
import dev.throughline.command.dispatch.Recorder;
import dev.throughline.command.rules.History;
import dev.throughline.events.EventContext;
import dev.throughline.events.portfolio.PortfolioEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

/** A portfolio's stream in Axon. Forwards; the rules are in {@link PortfolioDecider}. */
public final class PortfolioAggregate {
    private static final PortfolioDecider DECIDER = new PortfolioDecider();

    @AggregateIdentifier
    private final String stream;

    private History<PortfolioState> history = History.beforeTheFirstEvent(DECIDER);

    public PortfolioAggregate(String stream) {
        this.stream = stream;
    }

    @CommandHandler(commandName = "portfolio")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(Order<PortfolioCommand> order, Recorder recorder) {
        return recorder.record(order, history, DECIDER);
    }

    @EventSourcingHandler
    void on(PortfolioEvent event, @MetaDataValue(value = Recorder.CONTEXT, required = true) EventContext context) {
        history = history.after(event, context, DECIDER);
    }
}
