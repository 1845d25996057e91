package dev.throughline.local.login;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import tools.jackson.databind.json.JsonMapper;

/** Asks the running login for tokens. */
public record Tokens(LoginAddress login, ClientSecrets secrets) {

    /** @throws IOException if the login does not answer or refuses */
    public String tokenOf(Persona persona) throws IOException, InterruptedException {
        var credentials = persona.clientId() + ":" + secrets.of(persona.clientId());
        var request = HttpRequest.newBuilder(URI.create(login.issuer() + "/oauth2/token"))
                .timeout(Duration.ofSeconds(10))
                .header("Authorization", "Basic " + base64(credentials))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try (var client = HttpClient.newHttpClient()) {
            var response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new IOException("Expected a token for %s from %s, found status %d."
                        .formatted(persona, login.issuer(), response.statusCode()));
            }
            return new JsonMapper()
                    .readTree(response.body())
                    .required("access_token")
                    .asString();
        }
    }

    private static String base64(String credentials) {
        return Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8));
    }
}
