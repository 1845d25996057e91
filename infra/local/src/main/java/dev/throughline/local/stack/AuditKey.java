package dev.throughline.local.stack;

import dev.throughline.command.audit.tree.SignerKey;
import dev.throughline.command.audit.tree.VerifierKey;
import dev.throughline.local.Home;
import dev.throughline.local.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** The key that the command service signs the audit log's checkpoints with: in a file beside the database, not in it. */
public final class AuditKey {

    /** What the log and its key are called when nobody says otherwise. */
    private static final String ORIGIN = "throughline";

    private AuditKey() {}

    /** Opens it, or makes one at the first start; only its owner can read the file. */
    static Path in(Home home) throws IOException {
        var file = home.file("audit.key");
        if (!Files.exists(file)) {
            PrivateFile.write(file, SignerKey.fresh());
        }
        return file.toAbsolutePath();
    }

    /** The public half of the key of a stack that was started before. */
    public static VerifierKey publicHalf(Home home) throws IOException {
        try {
            return SignerKey.of(ORIGIN, Files.readString(in(home))).verifier();
        } catch (IllegalArgumentException malformed) {
            throw new IOException("Expected the audit key in %s, found something else.".formatted(in(home)), malformed);
        }
    }
}
