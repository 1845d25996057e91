package dev.throughline.command.bet;

import dev.throughline.command.bet.command.BetCommand;
import dev.throughline.command.bet.state.BetState;
import dev.throughline.command.dispatch.Order;
import dev.throughline.command.dispatch.Receipt;
import dev.throughline.command.dispatch.Recorder;
import dev.throughline.command.rules.History;
import dev.throughline.events.EventContext;
import dev.throughline.events.bet.BetEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

/** A bet's stream in Axon. Forwards; the rules are in {@link BetDecider}. */
public final class BetAggregate {
    private static final BetDecider DECIDER = new BetDecider();

    @AggregateIdentifier
    private final String stream;

    private History<BetState> history = History.beforeTheFirstEvent(DECIDER);

    public BetAggregate(String stream) {
        this.stream = stream;
    }

    @CommandHandler(commandName = "bet")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(Order<BetCommand> order, Recorder recorder) {
        return recorder.record(order, history, DECIDER);
    }

    @EventSourcingHandler
    void on(BetEvent event, @MetaDataValue(value = Recorder.CONTEXT, required = true) EventContext context) {
        history = history.after(event, context, DECIDER);
    }
}
