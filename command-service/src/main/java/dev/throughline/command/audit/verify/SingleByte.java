package dev.throughline.command.audit.verify;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.throughline.command.audit.tree.Hash;
import java.util.Arrays;
import java.util.Optional;

/** Finds the one byte of an event whose change explains a leaf, by trying all: some 200,000 hashes for a usual event. */
final class SingleByte {
    private static final int LONGEST = 4096;

    private SingleByte() {}

    /** Where it is and what it was, in words; empty when no single byte explains it, or the event is too long to try. */
    static Optional<String> thatGives(Hash leaf, byte[] stored) {
        if (stored.length > LONGEST) {
            return Optional.empty();
        }
        byte[] tried = stored.clone();
        for (int at = 0; at < tried.length; at++) {
            for (int value = 0; value < 256; value++) {
                tried[at] = (byte) value;
                if (value != (stored[at] & 0xff) && Hash.ofLeaf(tried).equals(leaf)) {
                    return Optional.of("; one byte of its " + field(stored, at) + " was " + shown(tried[at])
                            + " and is " + shown(stored[at]));
                }
            }
            tried[at] = stored[at];
        }
        return Optional.empty();
    }

    /** The field that holds this byte, by the lengths that stand before each value. */
    private static String field(byte[] canonical, int at) {
        int begin = new String(canonical, UTF_8).indexOf('\n') + 1;
        while (begin < canonical.length) {
            int equals = indexOf(canonical, '=', begin);
            int colon = canonical[equals + 1] == '\n' ? equals : indexOf(canonical, ':', equals);
            int length = colon == equals
                    ? 0
                    : Integer.parseInt(new String(Arrays.copyOfRange(canonical, equals + 1, colon), UTF_8));
            int end = colon + length + 2;
            if (at < end) {
                return new String(Arrays.copyOfRange(canonical, begin, equals), UTF_8);
            }
            begin = end;
        }
        return "form";
    }

    private static int indexOf(byte[] bytes, char wanted, int from) {
        int at = from;
        while (bytes[at] != wanted) {
            at++;
        }
        return at;
    }

    private static String shown(byte value) {
        return value >= ' ' && value <= '~' ? "'" + (char) value + "'" : "0x%02x".formatted(value);
    }
}
