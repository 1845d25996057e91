package dev.throughline.local.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.embedded.FreePorts;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

class LoginServerTest {

    private static final ClientSecrets SECRETS = client -> "secret-of-" + client;

    @TempDir
    Path directory;

    private final LoginAddress address = new LoginAddress(FreePorts.next());
    private final PagesAddress pages = new PagesAddress(FreePorts.next());

    @Test
    void aTokenSaysWhoOneIsAndWhatOneMayDo() throws Exception {
        try (var login = start()) {
            var token = verified(new Tokens(address, SECRETS).tokenOf(Persona.LEADER));
            assertThat(token.getIssuer()).hasToString(address.issuer());
            assertThat(token.getAudience()).containsExactly("throughline");
            assertThat(token.getClaimAsString("person")).isEqualTo("prs-7f3k2m9q");
            assertThat(token.getClaimAsStringList("roles")).containsExactly("leader", "viewer");
            assertThat(token.getClaimAsStringList("portfolios")).containsExactly("*");
            assertThat(token.getHeaders()).containsEntry("alg", "RS256");
            assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt()))
                    .isEqualTo(Duration.ofHours(8));
        }
    }

    @Test
    void theOutsiderSeesAnotherPortfolio() throws Exception {
        try (var login = start()) {
            var token = verified(new Tokens(address, SECRETS).tokenOf(Persona.OUTSIDER));
            assertThat(token.getClaimAsStringList("portfolios")).isEqualTo(List.of("elsewhere"));
        }
    }

    @Test
    void aTokenStaysValidWhenTheLoginRestarts() throws Exception {
        String token;
        try (var login = start()) {
            token = new Tokens(address, SECRETS).tokenOf(Persona.PM);
        }
        try (var login = start()) {
            assertThat(verified(token).getClaimAsStringList("roles")).contains("proposer");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(directory.resolve("key.json"))))
                .isEqualTo("rw-------");
    }

    @Test
    void aWrongSecretGetsNoToken() throws Exception {
        try (var login = start()) {
            var tokens = new Tokens(address, client -> "guess");
            assertThatThrownBy(() -> tokens.tokenOf(Persona.LEADER))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("status 401");
        }
    }

    @Test
    void whoChoosesAPersonaInTheBrowserGetsItsToken() throws Exception {
        try (var login = start()) {
            var browser = new SigningIn(address, pages);
            String code = browser.chosen(Persona.REVIEWER);
            var token = verified(browser.redeemed(code, SECRETS.of(PagesAddress.CLIENT)));
            assertThat(token.getAudience()).containsExactly("throughline");
            assertThat(token.getClaimAsString("person")).isEqualTo(Persona.REVIEWER.person());
            assertThat(token.getClaimAsStringList("roles")).containsExactly("reviewer", "viewer");
        }
    }

    @Test
    void whoIsBehindTheScenesCannotBeChosen() throws Exception {
        try (var login = start()) {
            var browser = new SigningIn(address, pages);
            assertThatThrownBy(() -> browser.chosen(Persona.PROJECTOR)).hasMessageContaining("/login?error");
        }
    }

    @Test
    void everythingElseIsDenied() throws Exception {
        try (var login = start();
                var client = HttpClient.newHttpClient()) {
            var request = HttpRequest.newBuilder(URI.create(address.issuer() + "/anything"))
                    .build();
            assertThat(client.send(request, BodyHandlers.discarding()).statusCode())
                    .isEqualTo(403);
        }
    }

    private LoginServer start() throws IOException {
        return LoginServer.start(address, pages, directory.resolve("key.json"), SECRETS);
    }

    private Jwt verified(String token) {
        return NimbusJwtDecoder.withIssuerLocation(address.issuer()).build().decode(token);
    }
}
