package dev.throughline.query.review.deck;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import tools.jackson.databind.json.JsonMapper;

/**
 * A deck as it is frozen.
 *
 * @param json the canonical form, encoded as UTF-8 when it is hashed
 * @param hash SHA-256 of it, lower-case hex
 */
public record CanonicalDeck(String json, String hash) {
    /** Its own, so that no setting of the service changes a frozen deck. */
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    public static CanonicalDeck of(Deck deck) {
        String json = CanonicalJson.of(MAPPER.valueToTree(deck));
        return new CanonicalDeck(json, HexFormat.of().formatHex(sha256(json)));
    }

    public byte[] bytes() {
        return json.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
