package dev.throughline.command.access;

import dev.throughline.command.rules.Sha256;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * The tokens that this instance met last. One that it forgot, or that another instance met first, is told again and kept
 * once: the table knows its fingerprint.
 */
final class SeenTokens {
    private static final int MOST = 10_000;

    private final Set<String> seen = Collections.synchronizedSet(Collections.newSetFromMap(new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST;
        }
    }));

    boolean isNew(Jwt token) {
        return seen.add(idOf(token));
    }

    void forget(Jwt token) {
        seen.remove(idOf(token));
    }

    static String fingerprint(Jwt token) {
        return Sha256.of(idOf(token));
    }

    /** By its {@code jti}, else by whom and when it was issued; what has neither is told by the whole of it. */
    private static String idOf(Jwt token) {
        if (token.getId() != null) {
            return token.getId();
        }
        return token.getIssuedAt() == null
                ? token.getTokenValue()
                : token.getSubject() + "@" + token.getIssuedAt().toEpochMilli();
    }
}
