package dev.throughline.command.access;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What is logged of one access: ids, names and codes, and nothing that a person wrote.
 *
 * @param entry chosen by who noticed it
 * @param what the command's name, or method and path as the API description has it
 * @param portfolio what it was about besides the stream's own
 * @param codes of the rules that failed
 * @param token SHA-256 of what tells the token from another; of sign-ins alone
 */
record AccessEntry(
        UUID entry,
        Instant at,
        String service,
        AccessKind kind,
        String person,
        List<String> roles,
        String what,
        @Nullable String stream,
        @Nullable String portfolio,
        List<String> codes,
        boolean dryRun,
        @Nullable String token) {
    static final String COMMAND = "COMMAND";
    static final String QUERY = "QUERY";

    private static final Pattern ROLE = Pattern.compile("[A-Za-z0-9_.-]{1,63}");
    private static final int MOST_ROLES = 50;

    /** A token may claim any text as a role; what is none of ours is left out. */
    static List<String> roles(Set<String> claimed) {
        return claimed.stream()
                .filter(role -> ROLE.matcher(role).matches())
                .sorted()
                .limit(MOST_ROLES)
                .toList();
    }
}
