package dev.throughline.command.audit.tree;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is signed about the log at one moment; as text it is the body of a C2SP tlog-checkpoint with three extension lines.
 *
 * @param origin which log
 * @param size how many events, from the first on
 * @param root of the tree over them
 * @param position of the last one in the log
 * @param at when it was signed, by the service's clock
 * @param previous of the whole note before this one, so that none can be dropped; of nothing, for the first
 */
public record Checkpoint(String origin, long size, Hash root, long position, Instant at, Hash previous) {
    private static final String POSITION = "position ";
    private static final String TIME = "time ";
    private static final String PREVIOUS = "previous ";
    private static final int LINES = 6;

    /** Six lines, each with its end. */
    public String text() {
        return origin + "\n" + size + "\n" + root.base64() + "\n" + POSITION + position + "\n" + TIME + at + "\n"
                + PREVIOUS + previous.base64() + "\n";
    }

    /** @throws IllegalArgumentException when it is not exactly what {@link #text} writes */
    public static Checkpoint parse(String text) {
        List<String> lines = text.lines().toList();
        if (lines.size() != LINES
                || !lines.get(3).startsWith(POSITION)
                || !lines.get(4).startsWith(TIME)
                || !lines.get(5).startsWith(PREVIOUS)) {
            throw malformed(null);
        }
        try {
            Checkpoint parsed = new Checkpoint(
                    lines.get(0),
                    Long.parseLong(lines.get(1)),
                    Hash.ofBase64(lines.get(2)),
                    Long.parseLong(lines.get(3).substring(POSITION.length())),
                    Instant.parse(lines.get(4).substring(TIME.length())),
                    Hash.ofBase64(lines.get(5).substring(PREVIOUS.length())));
            if (!parsed.text().equals(text)) {
                throw malformed(null);
            }
            return parsed;
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            throw malformed(unreadable);
        }
    }

    private static IllegalArgumentException malformed(@Nullable Throwable cause) {
        return new IllegalArgumentException(
                "expected the six lines of a checkpoint: origin, size, root, position, time, previous", cause);
    }
}
