package dev.throughline.query.picture;

import dev.throughline.events.PersonId;

/**
 * Who answers for a bet.
 *
 * @param singleThreaded whether they answer for nothing else
 */
public record Owner(PersonId person, boolean singleThreaded) {
    Owner withoutSeat() {
        return new Owner(person, false);
    }
}
