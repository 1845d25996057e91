package dev.throughline.query.platform.security;

import dev.throughline.events.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Who asks, as the token says it, and until when it says so.
 *
 * @param portfolios what the caller may see
 */
public record Caller(PersonId person, Set<String> roles, Portfolios portfolios, Instant until) {
    /** The same, who looks at these portfolios alone; at all that they may see if none are named. */
    public Caller within(@Nullable List<String> wanted) {
        return new Caller(person, roles, portfolios.narrowedTo(wanted == null ? List.of() : wanted), until);
    }

    @Override
    public String toString() {
        return person.value();
    }
}
