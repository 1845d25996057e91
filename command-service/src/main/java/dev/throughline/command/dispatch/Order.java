package dev.throughline.command.dispatch;

import dev.throughline.command.rules.Actor;
import dev.throughline.command.rules.EffectiveTime;
import dev.throughline.command.rules.Waiver;
import dev.throughline.events.PersonId;
import dev.throughline.events.StreamId;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.jspecify.annotations.Nullable;

/**
 * A command on its way to a stream, with all that its sender said about it.
 *
 * @param commandId makes it idempotent: one effect per id, for good
 * @param requestHash of everything that the sender chose, so that the same id with other content is noticed
 * @param at when it took effect; null for now
 * @param expectedVersion which version of the stream the sender decided on
 */
public record Order<C>(
        StreamId stream,
        C command,
        String commandId,
        String requestHash,
        Actor actor,
        @Nullable EffectiveTime at,
        @Nullable String reason,
        @Nullable PersonId onBehalfOf,
        Waiver waiver,
        ExpectedVersion expectedVersion,
        String correlationId) {

    /** What Axon routes by: the name of the stream in the event store. */
    @TargetAggregateIdentifier
    public String target() {
        return stream.value();
    }
}
