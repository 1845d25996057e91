package dev.throughline.command.importing;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The lines of a stream, one in memory at a time, whatever ends them and however long a broken one is. */
final class Lines {
    /** Longer lines are not kept: they are read past and reported. */
    static final int LONGEST = 256 * 1024;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private final InputStream in;
    private boolean first = true;

    Lines(InputStream in) {
        this.in = new BufferedInputStream(in, 64 * 1024);
    }

    /** A line as text; null text when it is too long or not UTF-8. */
    record Line(@Nullable String text) {
        boolean isBlank() {
            return text != null && text.isBlank();
        }
    }

    /** The next line, or null at the end. */
    @Nullable
    Line next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int b = in.read();
        if (b < 0) {
            return null;
        }
        boolean tooLong = false;
        for (; b >= 0 && b != '\n'; b = in.read()) {
            if (bytes.size() < LONGEST) {
                bytes.write(b);
            } else {
                tooLong = true;
            }
        }
        return new Line(tooLong ? null : text(bytes.toByteArray()));
    }

    private @Nullable String text(byte[] bytes) {
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            boolean marked = first && text.startsWith(BYTE_ORDER_MARK);
            first = false;
            return marked ? text.substring(1) : text;
        } catch (CharacterCodingException notUtf8) {
            first = false;
            return null;
        }
    }
}
