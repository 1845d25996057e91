package dev.throughline.local.importing;

import java.io.IOException;
import java.io.InputStream;

/** The lines as one stream, reporting progress as they are read. */
final class LinesUpload extends InputStream {

    private final LineReader lines;
    private final Progress progress;
    private byte[] current = new byte[0];
    private int next;

    LinesUpload(LineReader lines, Progress progress) {
        this.lines = lines;
        this.progress = progress;
    }

    @Override
    public int read() throws IOException {
        return available() == 0 && !advance() ? -1 : current[next++] & 0xFF;
    }

    @Override
    public int read(byte[] target, int offset, int length) throws IOException {
        if (available() == 0 && !advance()) {
            return -1;
        }
        int count = Math.min(length, available());
        System.arraycopy(current, next, target, offset, count);
        next += count;
        return count;
    }

    @Override
    public int available() {
        return current.length - next;
    }

    private boolean advance() throws IOException {
        var line = lines.next();
        if (line == null) {
            return false;
        }
        current = java.util.Arrays.copyOf(line, line.length + 1);
        current[line.length] = '\n';
        next = 0;
        progress.at(lines.lines(), lines.bytes());
        return true;
    }
}
