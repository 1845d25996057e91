package dev.throughline.local.importing;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** Reads lines as bytes and counts them: no byte order mark, no Windows line ends, memory for one line. */
final class LineReader implements Closeable {

    /** Commands are small; without a bound, one file without line ends would fill the memory. */
    private static final int LONGEST = 1024 * 1024;

    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream input;
    private final byte[] buffer = new byte[64 * 1024];
    private int next;
    private int filled;
    private long bytes;
    private long lines;

    LineReader(InputStream input) throws IOException {
        this.input = input;
        filled = Math.max(0, input.readNBytes(buffer, 0, buffer.length));
        if (filled >= 3 && java.util.Arrays.equals(buffer, 0, 3, BYTE_ORDER_MARK, 0, 3)) {
            next = 3;
        }
    }

    /** The next line without its end, empty for a blank one, null after the last. */
    byte @Nullable [] next() throws IOException {
        var line = new ByteArrayOutputStream(512);
        while (next < filled || fill()) {
            int end = next;
            while (end < filled && buffer[end] != '\n') {
                end++;
            }
            line.write(buffer, next, end - next);
            expectShort(line);
            boolean complete = end < filled;
            advanceTo(complete ? end + 1 : end);
            if (complete) {
                return finished(line);
            }
        }
        return line.size() == 0 ? null : finished(line);
    }

    /** How many lines were read. */
    long lines() {
        return lines;
    }

    /** How many bytes were read. */
    long bytes() {
        return bytes;
    }

    private void expectShort(ByteArrayOutputStream line) throws IOException {
        if (line.size() > LONGEST) {
            throw new IOException("Expected one command per line, found that line %d is longer than %d bytes."
                    .formatted(lines + 1, LONGEST));
        }
    }

    private void advanceTo(int position) {
        bytes += position - next;
        next = position;
    }

    private boolean fill() throws IOException {
        next = 0;
        filled = Math.max(0, input.read(buffer));
        return filled > 0;
    }

    private byte[] finished(ByteArrayOutputStream line) {
        lines++;
        var text = line.toByteArray();
        int length = text.length;
        while (length > 0 && (text[length - 1] == '\r' || text[length - 1] == ' ' || text[length - 1] == '\t')) {
            length--;
        }
        return java.util.Arrays.copyOf(text, length);
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
