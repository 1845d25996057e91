package dev.throughline.command.rules;

import dev.throughline.events.PersonId;
import dev.throughline.events.PortfolioId;
import java.util.Set;

/**
 * Who acts, as their token says and nothing else.
 *
 * @param portfolios the portfolios the token covers; {@code *} covers all
 */
public record Actor(PersonId person, Set<String> roles, Set<String> portfolios) {
    private static final String ALL = "*";

    /** Who lets time pass: nobody, everywhere. */
    public static final Actor TIME = new Actor(new PersonId("time"), Set.of("clock"), Set.of(ALL));

    public boolean has(String role) {
        return roles.contains(role);
    }

    public boolean coversAll() {
        return portfolios.contains(ALL);
    }

    public boolean covers(PortfolioId portfolio) {
        return coversAll() || portfolios.contains(portfolio.value());
    }
}
