package dev.throughline.command.review;

import dev.throughline.command.dispatch.Order;
import dev.throughline.command.dispatch.Receipt;
import dev.throughline.command.dispatch.Recorder;
import dev.throughline.command.rules.History;
import dev.throughline.events.EventContext;
import dev.throughline.events.review.ReviewEvent;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

/** A review's stream in Axon. Forwards; the rules are in {@link ReviewDecider}. */
public final class ReviewAggregate {
    private static final ReviewDecider DECIDER = new ReviewDecider();

    @AggregateIdentifier
    private final String stream;

    private History<ReviewState> history = History.beforeTheFirstEvent(DECIDER);

    public ReviewAggregate(String stream) {
        this.stream = stream;
    }

    @CommandHandler(commandName = "review")
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(Order<ReviewCommand> order, Recorder recorder) {
        return recorder.record(order, history, DECIDER);
    }

    @EventSourcingHandler
    void on(ReviewEvent event, @MetaDataValue(value = Recorder.CONTEXT, required = true) EventContext context) {
        history = history.after(event, context, DECIDER);
    }
}
