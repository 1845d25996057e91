package dev.throughline.query.platform.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.security.oauth2.jwt.Jwt;

/**
 * Tells a token from another one, and opens no door.
 *
 * @param sha256 of its {@code jti}, else of its subject, an @ and when it was issued in milliseconds, else of all of it
 */
public record TokenPrint(String sha256) {
    static TokenPrint of(Jwt token) {
        return new TokenPrint(sha256(idOf(token)));
    }

    private static String idOf(Jwt token) {
        if (token.getId() != null) {
            return token.getId();
        }
        return token.getIssuedAt() == null
                ? token.getTokenValue()
                : token.getSubject() + "@" + token.getIssuedAt().toEpochMilli();
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
