package dev.throughline.events;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who recorded an event, for whom, when it was true, and what led to it.
 *
 * @param effectiveAt when the fact was true; never after it was recorded, never before the stream's previous event
 * @param actor the person the token named
 * @param roles the roles the actor held
 * @param onBehalfOf for whom the actor recorded it, if not for themselves
 * @param policyVersion the version of the portfolio's policy in force when the command was recorded; none before the
 *     first policy
 * @param reason why, in the actor's words
 * @param commandId the command that led to this event; all events of one command share it
 * @param correlationId what the outside calls the whole conversation
 * @param causationId the event or command that caused the command, if software sent it
 * @param historic why rules that did not exist then were waived, for history that predates the mechanisms
 * @param clock which clock said when it was recorded; none for the real one
 */
public record EventContext(
        Instant effectiveAt,
        PersonId actor,
        List<String> roles,
        @Nullable PersonId onBehalfOf,
        @Nullable Integer policyVersion,
        @Nullable String reason,
        String commandId,
        String correlationId,
        @Nullable String causationId,
        @Nullable String historic,
        @Nullable RecordingClock clock) {
    public EventContext {
        Required.field(effectiveAt, "effectiveAt");
        Required.field(actor, "actor");
        roles = Required.list(roles);
        Required.text(commandId, "commandId");
        Required.text(correlationId, "correlationId");
    }

    /** The same, recorded by another clock. */
    public EventContext by(RecordingClock other) {
        return with(policyVersion, other);
    }

    /** The same under another policy, for what one command does to the stream of another portfolio. */
    public EventContext under(@Nullable Integer otherPolicyVersion) {
        return with(otherPolicyVersion, clock);
    }

    private EventContext with(@Nullable Integer otherPolicyVersion, @Nullable RecordingClock otherClock) {
        return new EventContext(
                effectiveAt,
                actor,
                roles,
                onBehalfOf,
                otherPolicyVersion,
                reason,
                commandId,
                correlationId,
                causationId,
                historic,
                otherClock);
    }

    /** Whose act it was: of the person for whom the actor recorded it, else of the actor. */
    public PersonId by() {
        return onBehalfOf == null ? actor : onBehalfOf;
    }
}
