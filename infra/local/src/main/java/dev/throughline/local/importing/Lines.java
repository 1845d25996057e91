package dev.throughline.local.importing;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** What is imported: where it comes from and how many bytes it has. */
public record Lines(InputStream content, long bytes) {

    public static Lines of(Path file) throws IOException {
        return new Lines(Files.newInputStream(file), Files.size(file));
    }

    /** A file inside this program. */
    public static Lines ofResource(String name) throws IOException {
        var url = Lines.class.getResource(name);
        if (url == null) {
            throw new IOException("Expected " + name + " inside the program, found none.");
        }
        var connection = url.openConnection();
        return new Lines(connection.getInputStream(), connection.getContentLengthLong());
    }
}
