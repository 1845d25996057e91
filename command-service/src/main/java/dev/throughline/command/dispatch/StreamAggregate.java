package dev.throughline.command.dispatch;

import dev.throughline.command.rules.History;
import dev.throughline.events.DomainEvent;
import dev.throughline.events.EventContext;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.messaging.annotation.MetaDataValue;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;

/** A stream of any kind in Axon. Forwards; the rules are in the kind's decider. */
public final class StreamAggregate {
    /** What every command is called on the bus: the order says which one it is. */
    static final String RECORD = "record";

    @AggregateIdentifier
    private final String stream;

    private final Story<?, ?, ?> story;

    StreamAggregate(String stream, Kind<?, ?, ?> kind) {
        this.stream = stream;
        this.story = Story.of(kind);
    }

    @CommandHandler(commandName = RECORD)
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(Order<?> order, Recorder recorder) {
        return story.record(order, recorder);
    }

    @EventSourcingHandler
    void on(DomainEvent event, @MetaDataValue(value = Recorder.CONTEXT, required = true) EventContext context) {
        story.goOn(event, context);
    }

    /** The history of one stream under the rules of its kind. */
    private static final class Story<C, S, E> {
        private final Kind<C, S, E> kind;
        private History<S> history;

        private Story(Kind<C, S, E> kind) {
            this.kind = kind;
            this.history = History.beforeTheFirstEvent(kind.decider());
        }

        static <C, S, E> Story<C, S, E> of(Kind<C, S, E> kind) {
            return new Story<>(kind);
        }

        @SuppressWarnings("unchecked") // an order goes to a stream of the kind that its command belongs to
        Receipt record(Order<?> order, Recorder recorder) {
            return recorder.record((Order<C>) order, history, kind.decider());
        }

        @SuppressWarnings("unchecked") // a stream holds events of its kind only
        void goOn(DomainEvent event, EventContext context) {
            history = history.after((E) event, context, kind.decider());
        }
    }
}
