package dev.throughline.query.duties;

import dev.throughline.events.PersonId;
import org.jspecify.annotations.Nullable;

/**
 * Who owes a duty.
 *
 * @param person none if only the role is known
 */
record Debtor(@Nullable PersonId person, DutyRole role) {
    static final Debtor LEADER = new Debtor(null, DutyRole.LEADER);
}
