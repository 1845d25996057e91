package dev.throughline.local.stack;

import dev.throughline.local.Home;
import dev.throughline.local.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/** The key that the command service signs the audit log's checkpoints with: in a file beside the database, not in it. */
final class AuditKey {

    private AuditKey() {}

    /** Opens it, or makes one at the first start; only its owner can read the file. */
    static Path in(Home home) throws IOException {
        var file = home.file("audit.key");
        if (!Files.exists(file)) {
            PrivateFile.write(file, fresh());
        }
        return file.toAbsolutePath();
    }

    private static String fresh() {
        try {
            var key = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPrivate();
            return "-----BEGIN PRIVATE KEY-----\n%s\n-----END PRIVATE KEY-----\n"
                    .formatted(Base64.getEncoder().encodeToString(key.getEncoded()));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every JDK has Ed25519.", impossible);
        }
    }
}
