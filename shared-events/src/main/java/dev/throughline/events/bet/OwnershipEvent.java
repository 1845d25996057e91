package dev.throughline.events.bet;

import dev.throughline.events.PersonId;
import dev.throughline.events.Required;
import dev.throughline.events.WireName;

/** Who is responsible for a bet. */
public sealed interface OwnershipEvent extends BetEvent {

    /** A person took responsibility for a bet; with a single-threaded seat, for nothing else. */
    @WireName("bet.owner-assigned.v1")
    record OwnerAssigned(PersonId person, boolean singleThreaded) implements OwnershipEvent {
        public OwnerAssigned {
            Required.field(person, "person");
        }
    }

    /** A person is no longer responsible for a bet. */
    @WireName("bet.owner-released.v1")
    record OwnerReleased(PersonId person, ReleaseReason reason) implements OwnershipEvent {
        public OwnerReleased {
            Required.field(person, "person");
            Required.field(reason, "reason");
        }
    }
}
