package dev.throughline.command.access;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An entry of the access log as an auditor reads it.
 *
 * @param id rises with the order in which entries were written
 * @param at when it happened
 * @param loggedAt when it was written down
 * @param service which service noticed it
 * @param what the command's name, or method and path as the API description has it
 * @param stream what it was about; none if about no one stream
 * @param portfolio what it was about; none if about none or all
 * @param codes of the rules that failed
 * @param dryRun whether it was a rehearsal
 * @param token SHA-256 of the token's {@code jti}; of sign-ins alone
 */
record LoggedAccess(
        long id,
        Instant at,
        Instant loggedAt,
        String service,
        AccessKind kind,
        String person,
        List<String> roles,
        String what,
        @Nullable String stream,
        @Nullable String portfolio,
        List<String> codes,
        boolean dryRun,
        @Nullable String token) {}
