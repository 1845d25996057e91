package dev.throughline.command.audit.tree;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Everything that is stored of an event, as the leaf that stands for it sees it. The bytes are written down in
 * docs/adr/0016 and never change: a new form would need a new first line, and the old one stays for old leaves.
 *
 * @param position the place in the log
 * @param streamType what the event store's framework calls the stream
 * @param revision of the payload, as the framework has it; none so far
 * @param context as stored, to the byte
 * @param payload as stored, to the byte
 */
public record AuditedEvent(
        long position,
        String eventId,
        String stream,
        long sequence,
        String streamType,
        String type,
        @Nullable String revision,
        Instant recordedAt,
        String context,
        String payload) {

    private static final String FORM = "throughline event 1\n";
    private static final DateTimeFormatter MICROS =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'").withZone(ZoneOffset.UTC);

    /** Each value with its length before it, so that no two events have the same bytes. */
    public byte[] canonical() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256 + context.length() + payload.length());
        bytes.writeBytes(FORM.getBytes(UTF_8));
        field(bytes, "position", Long.toString(position));
        field(bytes, "id", eventId);
        field(bytes, "stream", stream);
        field(bytes, "sequence", Long.toString(sequence));
        field(bytes, "streamType", streamType);
        field(bytes, "type", type);
        field(bytes, "revision", revision);
        field(bytes, "recordedAt", recordedAtText());
        field(bytes, "context", context);
        field(bytes, "payload", payload);
        return bytes.toByteArray();
    }

    public Hash leaf() {
        return Hash.ofLeaf(canonical());
    }

    /** To the microsecond, which is what the database keeps, with all six digits. */
    public String recordedAtText() {
        return MICROS.format(recordedAt);
    }

    private static void field(ByteArrayOutputStream bytes, String name, @Nullable String value) {
        bytes.writeBytes((name + "=").getBytes(UTF_8));
        if (value != null) {
            byte[] text = value.getBytes(UTF_8);
            bytes.writeBytes((text.length + ":").getBytes(UTF_8));
            bytes.writeBytes(text);
        }
        bytes.write('\n');
    }
}
