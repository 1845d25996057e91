package dev.throughline.command.contributor;

import dev.throughline.command.dispatch.Order;
import dev.throughline.command.dispatch.Receipt;
import dev.throughline.command.dispatch.Recorder;
import dev.throughline.command.rules.History;
import dev.throughline.events.EventContext;
import dev.throughline.events.contributor.ContributorEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

/** A person's stream in Axon. Forwards; the rules are in {@link ContributorDecider}. */
public final class ContributorAggregate {
    private static final ContributorDecider DECIDER = new ContributorDecider();

    @AggregateIdentifier
    private final String stream;

    private History<ContributorState> history = History.beforeTheFirstEvent(DECIDER);

    public ContributorAggregate(String stream) {
        this.stream = stream;
    }

    @CommandHandler(commandName = "person")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(Order<ContributorCommand> order, Recorder recorder) {
        return recorder.record(order, history, DECIDER);
    }

    @EventSourcingHandler
    void on(ContributorEvent event, @MetaDataValue(value = Recorder.CONTEXT, required = true) EventContext context) {
        history = history.after(event, context, DECIDER);
    }
}
