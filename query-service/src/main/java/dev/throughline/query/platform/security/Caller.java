package dev.throughline.query.platform.security;

import dev.throughline.events.PersonId;
import java.time.Instant;
import java.util.Set;

/**
 * Who asks, as the token says it, and until when it says so.
 *
 * @param portfolios what the caller may see
 */
public record Caller(PersonId person, Set<String> roles, Portfolios portfolios, Instant until) {
    @Override
    public String toString() {
        return person.value();
    }
}
