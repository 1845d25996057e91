package dev.throughline.command.audit;

import dev.throughline.command.audit.tree.SignerKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** Finds the key that the service was given; it never comes from the database, whose owner it watches. */
final class AuditKey {
    private static final String SETTING = "throughline.audit.key";

    private AuditKey() {}

    /** @throws IllegalStateException when there is none, or a malformed one; the message shows nothing of it */
    static SignerKey of(AuditProperties properties) {
        try {
            return SignerKey.of(properties.origin(), text(properties.key()));
        } catch (IllegalArgumentException malformed) {
            throw new IllegalStateException(SETTING + ": " + malformed.getMessage());
        }
    }

    private static String text(@Nullable String given) {
        if (given == null || given.isBlank()) {
            throw new IllegalStateException(SETTING + ": expected a private key or the path of a file with one, found"
                    + " none: make one with 'openssl genpkey -algorithm ed25519' and keep it where the database's owner"
                    + " cannot read it; or set throughline.audit.enabled=false to go without an audit log");
        }
        return given.strip().startsWith("-----") ? given : content(given.strip());
    }

    private static String content(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException | InvalidPathException unreadable) {
            throw new IllegalStateException(
                    SETTING + ": expected a private key or the path of a readable file with one, found neither");
        }
    }
}
