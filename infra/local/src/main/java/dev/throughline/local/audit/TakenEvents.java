package dev.throughline.local.audit;

import dev.throughline.local.CannotContinue;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The events that the read models are made of, as the query service tells them: in order of the log, each by its leaf. */
final class TakenEvents {

    private final Lines lines;
    private final long complete;
    private final Set<Long> skipped = new HashSet<>();
    private final Map<String, Long> still = new HashMap<>();
    private @Nullable Taken current;

    private TakenEvents(Lines lines, JsonNode standing) throws IOException {
        this.lines = lines;
        this.complete = standing.path("complete").asLong();
        standing.path("skipped").forEach(position -> skipped.add(position.asLong()));
        standing.path("still")
                .forEach(stream -> still.put(
                        stream.path("stream").asString(), stream.path("version").asLong()));
        next();
    }

    /** An event that was taken in. */
    record Taken(long position, String stream, long sequence, String leaf) {}

    /** Once this is back, what is read is one snapshot, and every event of it has long been in the log. */
    static TakenEvents of(Lines lines) throws CannotContinue, IOException {
        var standing = lines.next();
        if (standing == null) {
            throw new CannotContinue(
                    CannotContinue.FAILED, "Expected the query service to tell its events, found none.");
        }
        return new TakenEvents(lines, standing);
    }

    /** The one that is looked at; nothing at the end. */
    @Nullable
    Taken current() {
        return current;
    }

    void next() throws IOException {
        var line = lines.next();
        current = line == null
                ? null
                : new Taken(
                        line.path("position").asLong(),
                        line.path("stream").asString(),
                        line.path("sequence").asLong(),
                        line.path("leaf").asString());
    }

    /** Whether an event of the log should be among them: it is not too new, nobody skipped it, and its stream goes on. */
    boolean shouldHave(long position, String stream, long sequence) {
        var version = still.get(stream);
        return position <= complete && !skipped.contains(position) && (version == null || sequence <= version);
    }
}
