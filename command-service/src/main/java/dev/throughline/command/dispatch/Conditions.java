package dev.throughline.command.dispatch;

import dev.throughline.command.rules.Actor;
import dev.throughline.command.rules.EffectiveTime;
import dev.throughline.command.rules.Waiver;
import dev.throughline.events.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * What a request says beside the command itself.
 *
 * @param commandId the sender's key, or a random one
 * @param dryRun whether to answer what would be recorded, and record nothing
 */
public record Conditions(
        Actor actor,
        String commandId,
        @Nullable EffectiveTime at,
        @Nullable String reason,
        @Nullable PersonId onBehalfOf,
        Waiver waiver,
        ExpectedVersion expectedVersion,
        String correlationId,
        boolean dryRun) {

    /** The same for a dry run. */
    public Conditions rehearsed() {
        return new Conditions(actor, commandId, at, reason, onBehalfOf, waiver, expectedVersion, correlationId, true);
    }
}
