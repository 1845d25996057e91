package dev.throughline.query.platform.documents;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import org.springframework.core.io.ClassPathResource;

/** The style sheet that each document carries, so that a saved one needs nothing else, and the policy that allows it alone. */
record DocumentStyle(String css) {

    static DocumentStyle load() {
        try {
            return new DocumentStyle(
                    new ClassPathResource("templates/document.css").getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** Nothing is loaded and nothing runs; the style is known by its hash. */
    String contentSecurityPolicy() {
        return "default-src 'none'; style-src 'sha256-" + sha256()
                + "'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
    }

    private String sha256() {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(css.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
