package dev.throughline.command.bet.state;

import dev.throughline.events.EventContext;
import dev.throughline.events.PersonId;
import dev.throughline.events.bet.OwnershipEvent;
import dev.throughline.events.bet.OwnershipEvent.OwnerAssigned;
import dev.throughline.events.bet.OwnershipEvent.OwnerReleased;
import dev.throughline.events.bet.ReleaseReason;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who is responsible.
 *
 * @param owner null while nobody is
 * @param since when the owner took it on; null while nobody is responsible
 * @param seat whether the owner holds the single-threaded seat
 * @param departedAt when the last owner left while responsible; null if they did not leave or somebody followed
 */
public record Ownership(
        @Nullable PersonId owner,
        @Nullable Instant since,
        boolean seat,
        @Nullable Instant departedAt) {
    static final Ownership NONE = new Ownership(null, null, false, null);

    Ownership after(OwnershipEvent event, EventContext context) {
        return switch (event) {
            case OwnerAssigned e -> new Ownership(e.person(), context.effectiveAt(), e.singleThreaded(), null);
            case OwnerReleased e ->
                new Ownership(null, null, false, e.reason() == ReleaseReason.DEPARTED ? context.effectiveAt() : null);
        };
    }

    /** The owner stays, the seat does not. */
    Ownership seatFreed() {
        return new Ownership(owner, since, false, departedAt);
    }

    public boolean isOwner(PersonId person) {
        return person.equals(owner);
    }
}
