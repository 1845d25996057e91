package dev.throughline.command.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What somebody writes who has the guide, a public key and a checkpoint, and none of our code. */
public final class Stranger {
    private Stranger() {}

    /** RFC 9162 §2.1.3.2: does this path lead from the leaf to the root? */
    public static boolean includes(byte[] root, long size, long index, byte[] leaf, List<byte[]> path) {
        long node = index;
        long last = size - 1;
        byte[] hash = leaf;
        for (byte[] sibling : path) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                hash = sha256(1, sibling, hash);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                hash = sha256(1, hash, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(hash, root);
    }

    /** RFC 9162 §2.1.4.2: is the first tree the beginning of the second? */
    public static boolean continues(byte[] firstRoot, long first, byte[] secondRoot, long second, List<byte[]> proof) {
        if (first == second) {
            return proof.isEmpty() && Arrays.equals(firstRoot, secondRoot);
        }
        List<byte[]> path = Long.bitCount(first) == 1
                ? Stream.concat(Stream.of(firstRoot), proof.stream()).toList()
                : proof;
        long node = first - 1;
        long last = second - 1;
        while ((node & 1) == 1) {
            node >>= 1;
            last >>= 1;
        }
        byte[] old = path.getFirst();
        byte[] now = path.getFirst();
        for (byte[] sibling : path.subList(1, path.size())) {
            if (last == 0) {
                return false;
            }
            if ((node & 1) == 1 || node == last) {
                old = sha256(1, sibling, old);
                now = sha256(1, sibling, now);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                now = sha256(1, now, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 && Arrays.equals(old, firstRoot) && Arrays.equals(now, secondRoot);
    }

    /** The leaf of an event: one line per field, in the order of the guide; a field without a value has no text. */
    public static byte[] leaf(Map<String, String> fields) {
        String text = Stream.of(
                        "position",
                        "id",
                        "stream",
                        "sequence",
                        "streamType",
                        "type",
                        "revision",
                        "recordedAt",
                        "context",
                        "payload")
                .map(name -> name + "=" + (fields.containsKey(name) ? sized(fields.get(name)) : "") + "\n")
                .collect(Collectors.joining("", "throughline event 1\n", ""));
        return sha256(0, text.getBytes(UTF_8));
    }

    /** Is the note signed by the key, which is written as name+hash+key? */
    public static boolean signed(String note, String key) throws GeneralSecurityException {
        String text = note.substring(0, note.lastIndexOf("\n\n") + 1);
        String line = note.substring(note.lastIndexOf("\n\n") + 2).strip();
        byte[] signature = Base64.getDecoder().decode(line.substring(line.lastIndexOf(' ') + 1));
        byte[] typed = Base64.getDecoder().decode(key.split("\\+", 3)[2]);
        byte[] x509 =
                join(HexFormat.of().parseHex("302a300506032b6570032100"), Arrays.copyOfRange(typed, 1, typed.length));
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(x509)));
        verifier.update(text.getBytes(UTF_8));
        return verifier.verify(Arrays.copyOfRange(signature, 4, signature.length));
    }

    public static byte[] sha256(int prefix, byte[]... parts) {
        try {
            byte[] first = {(byte) prefix};
            return MessageDigest.getInstance("SHA-256").digest(join(first, join(parts)));
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String sized(String value) {
        return value.getBytes(UTF_8).length + ":" + value;
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] part : parts) {
            all.writeBytes(part);
        }
        return all.toByteArray();
    }
}
