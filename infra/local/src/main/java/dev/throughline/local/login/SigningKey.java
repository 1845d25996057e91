package dev.throughline.local.login;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.throughline.local.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.ParseException;

/** The key that signs tokens, kept so that they stay valid when the stack restarts. */
final class SigningKey {

    private SigningKey() {}

    static RSAKey keptIn(Path file) throws IOException {
        if (!Files.exists(file)) {
            PrivateFile.write(file, generate().toJSONString());
        }
        try {
            return RSAKey.parse(Files.readString(file));
        } catch (ParseException broken) {
            throw new IOException(
                    "Expected a signing key in " + file + ", found something else; delete the file.", broken);
        }
    }

    private static RSAKey generate() {
        try {
            return new RSAKeyGenerator(2048).keyIDFromThumbprint(true).generate();
        } catch (JOSEException impossible) {
            throw new IllegalStateException("Every JDK generates RSA keys.", impossible);
        }
    }
}
