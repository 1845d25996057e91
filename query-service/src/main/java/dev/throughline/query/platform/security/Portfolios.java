package dev.throughline.query.platform.security;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A set of portfolios, possibly all there are.
 *
 * @param all whether every portfolio is meant; then {@code ids} is empty
 */
public record Portfolios(boolean all, Set<String> ids) {
    private static final String EVERY = "*";

    public Portfolios {
        ids = Set.copyOf(ids);
    }

    /** As the claim {@code portfolios} lists them; a star means all. */
    static Portfolios ofClaim(Collection<String> claim) {
        return claim.contains(EVERY) ? new Portfolios(true, Set.of()) : new Portfolios(false, Set.copyOf(claim));
    }

    public boolean include(String portfolio) {
        return all || ids.contains(portfolio);
    }

    /** These, or those of the wanted ones that are among these. */
    public Portfolios narrowedTo(Collection<String> wanted) {
        return wanted.isEmpty()
                ? this
                : new Portfolios(false, wanted.stream().filter(this::include).collect(Collectors.toSet()));
    }

    /** For a JDBC parameter of type {@code text[]}. */
    public String[] array() {
        return ids.toArray(String[]::new);
    }
}
