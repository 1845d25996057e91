package dev.throughline.command.audit.tree;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * A text and who signed it, in the form of C2SP signed-note.
 *
 * @param text with the end of its last line
 */
public record SignedNote(String text, List<Signature> signatures) {
    private static final String DASH = "\u2014 ";
    private static final int KEY_HASH = 4;

    public SignedNote {
        signatures = List.copyOf(signatures);
    }

    /**
     * One line below the text.
     *
     * @param key the key's name, {@code +} and its hash in hexadecimal; what {@link VerifierKey#id} says
     * @param bytes the hash of the key, then the signature proper
     */
    public record Signature(String key, byte[] bytes) {
        static Signature by(String name, byte[] keyHash, byte[] signature) {
            byte[] bytes = new byte[keyHash.length + signature.length];
            System.arraycopy(keyHash, 0, bytes, 0, keyHash.length);
            System.arraycopy(signature, 0, bytes, keyHash.length, signature.length);
            return new Signature(VerifierKey.id(name, keyHash), bytes);
        }

        byte[] signature() {
            return Arrays.copyOfRange(bytes, KEY_HASH, bytes.length);
        }

        private String line() {
            String name = key.substring(0, key.lastIndexOf('+'));
            return DASH + name + " " + Base64.getEncoder().encodeToString(bytes) + "\n";
        }

        private static Signature parse(String line) {
            String[] parts = line.substring(DASH.length()).split(" ", -1);
            byte[] bytes = parts.length == 2 ? Base64.getDecoder().decode(parts[1]) : new byte[0];
            if (parts[0].isEmpty() || bytes.length <= KEY_HASH) {
                throw new IllegalArgumentException("expected a name and a signature in each line of a signed note");
            }
            return new Signature(VerifierKey.id(parts[0], Arrays.copyOf(bytes, KEY_HASH)), bytes);
        }
    }

    /** The whole note: the text, an empty line, the signatures. */
    public String note() {
        StringBuilder note = new StringBuilder(text).append('\n');
        signatures.forEach(signature -> note.append(signature.line()));
        return note.toString();
    }

    /** @throws IllegalArgumentException when it is no signed note */
    public static SignedNote parse(String note) {
        int end = note.lastIndexOf("\n\n");
        if (end < 0 || !note.endsWith("\n")) {
            throw new IllegalArgumentException("expected a text, an empty line and signatures");
        }
        List<Signature> signatures = new ArrayList<>();
        for (String line : note.substring(end + 2).split("\n")) {
            if (!line.startsWith(DASH)) {
                throw new IllegalArgumentException("expected signatures behind the empty line of a signed note");
            }
            signatures.add(Signature.parse(line));
        }
        return new SignedNote(note.substring(0, end + 1), signatures);
    }
}
