package dev.throughline.local.stack;

import dev.throughline.local.Home;
import dev.throughline.local.PrivateFile;
import java.io.IOException;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The random passwords of this one local stack, made at its first start. They are never printed or logged. */
public record Secrets(Map<String, String> byName) {

    private static final SecureRandom RANDOM = new SecureRandom();

    /** Opens the secrets and adds those that are missing. */
    static Secrets keptIn(Home home, Iterable<String> names) throws IOException {
        var secrets = new TreeMap<String, String>();
        if (Files.exists(home.file("secrets.json"))) {
            secrets.putAll(read(home).byName());
        }
        int before = secrets.size();
        names.forEach(name -> secrets.computeIfAbsent(name, missing -> random()));
        if (secrets.size() > before) {
            PrivateFile.write(home.file("secrets.json"), new JsonMapper().writeValueAsString(secrets));
        }
        return new Secrets(Map.copyOf(secrets));
    }

    /** Opens the secrets of a stack that was started before. */
    public static Secrets read(Home home) throws IOException {
        var file = home.file("secrets.json");
        try {
            return new Secrets(new JsonMapper().readValue(Files.readString(file), new TypeReference<>() {}));
        } catch (JacksonException broken) {
            throw new IOException(
                    "Expected secrets in %s, found something else; ./throughline reset begins anew.".formatted(file),
                    broken);
        }
    }

    public String of(String name) {
        var secret = byName.get(name);
        if (secret == null) {
            throw new IllegalArgumentException("Expected a secret for " + name + ", found none.");
        }
        return secret;
    }

    private static String random() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    @Override
    public String toString() {
        return "Secrets of " + byName.keySet();
    }
}
