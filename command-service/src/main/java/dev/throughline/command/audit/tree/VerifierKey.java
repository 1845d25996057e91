package dev.throughline.command.audit.tree;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;

/** A public Ed25519 key with a name, as C2SP signed-note writes it: name, hash and key, joined by {@code +}. */
public final class VerifierKey {
    private static final byte ED25519 = 1;
    private static final int KEY_HASH = 4;
    private static final int KEY_LENGTH = 32;
    /** What X.509 has before the 32 bytes of an Ed25519 key. */
    private static final byte[] X509 = HexFormat.of().parseHex("302a300506032b6570032100");

    private final String name;
    private final byte[] key;

    private VerifierKey(String name, byte[] key) {
        this.name = name;
        this.key = key;
    }

    static VerifierKey of(String name, PublicKey key) {
        byte[] encoded = key.getEncoded();
        return new VerifierKey(name, Arrays.copyOfRange(encoded, encoded.length - KEY_LENGTH, encoded.length));
    }

    /** @throws IllegalArgumentException when it is not such a key, or its hash is not its own */
    public static VerifierKey parse(String text) {
        String[] parts = text.strip().split("\\+", 3);
        byte[] typed = parts.length == 3 ? Base64.getDecoder().decode(parts[2]) : new byte[0];
        if (typed.length != KEY_LENGTH + 1 || typed[0] != ED25519 || !isName(parts[0])) {
            throw new IllegalArgumentException("expected a public key in the form name+hash+key, of type Ed25519");
        }
        VerifierKey key = new VerifierKey(parts[0], Arrays.copyOfRange(typed, 1, typed.length));
        if (!key.text().equals(text.strip())) {
            throw new IllegalArgumentException("expected the hash of the key in the middle of name+hash+key");
        }
        return key;
    }

    static boolean isName(String name) {
        return !name.isEmpty() && name.chars().noneMatch(c -> c == '+' || Character.isWhitespace(c));
    }

    /** How a checkpoint names it: the name, {@code +} and the hash in hexadecimal. */
    public String id() {
        return id(name, hash());
    }

    static String id(String name, byte[] hash) {
        return name + "+" + HexFormat.of().formatHex(hash);
    }

    /** To be given to whoever verifies, by another way than the log itself. */
    public String text() {
        return id() + "+" + Base64.getEncoder().encodeToString(typed());
    }

    public boolean signed(SignedNote note) {
        return note.signatures().stream()
                .anyMatch(signature -> signature.key().equals(id()) && isOurs(note.text(), signature.signature()));
    }

    byte[] hash() {
        MessageDigest digest = Hash.sha256();
        digest.update((name + "\n").getBytes(UTF_8));
        return Arrays.copyOf(digest.digest(typed()), KEY_HASH);
    }

    private byte[] typed() {
        byte[] typed = new byte[KEY_LENGTH + 1];
        typed[0] = ED25519;
        System.arraycopy(key, 0, typed, 1, KEY_LENGTH);
        return typed;
    }

    private boolean isOurs(String text, byte[] signature) {
        try {
            byte[] encoded = Arrays.copyOf(X509, X509.length + KEY_LENGTH);
            System.arraycopy(key, 0, encoded, X509.length, KEY_LENGTH);
            Signature verifier = Signature.getInstance("Ed25519");
            verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(encoded)));
            verifier.update(text.getBytes(UTF_8));
            return verifier.verify(signature);
        } catch (GeneralSecurityException unfit) {
            return false;
        }
    }

    @Override
    public String toString() {
        return text();
    }
}
