package dev.throughline.local.login;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** What a browser and the pages do together while somebody signs in: an authorization code with PKCE (RFC 7636). */
final class SigningIn {
    private static final String VERIFIER = "a-verifier-that-is-long-enough-to-be-one-0123456789";

    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
    private final LoginAddress login;
    private final PagesAddress pages;

    SigningIn(LoginAddress login, PagesAddress pages) {
        this.login = login;
        this.pages = pages;
    }

    /** The code that the pages get when this persona is chosen. */
    String chosen(Persona persona) throws Exception {
        var authorize = URI.create(login.issuer() + "/oauth2/authorize?"
                + form(Map.of(
                        "response_type",
                        "code",
                        "client_id",
                        PagesAddress.CLIENT,
                        "scope",
                        "openid",
                        "redirect_uri",
                        pages.afterSignIn(),
                        "code_challenge",
                        challenge(),
                        "code_challenge_method",
                        "S256")));
        get(redirect(get(authorize)));
        HttpResponse<String> page = get(URI.create(login.issuer() + "/login"));
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.body());
        if (!token.find()) {
            throw new AssertionError("expected a form with a token, but found " + page.body());
        }
        URI next = redirect(send(request(login.issuer() + "/login")
                .POST(BodyPublishers.ofString(form(Map.of(
                        "_csrf", token.group(1),
                        "username", persona.toString(),
                        "password", PersonaChoice.NO_PASSWORD))))));
        URI back = redirect(get(next));
        return back.getQuery().replaceFirst(".*code=([^&]+).*", "$1");
    }

    /** The access token for a code. */
    String redeemed(String code, String secret) throws Exception {
        String credentials = PagesAddress.CLIENT + ":" + secret;
        HttpResponse<String> answer = send(request(login.issuer() + "/oauth2/token")
                .header(
                        "Authorization",
                        "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(StandardCharsets.UTF_8)))
                .POST(BodyPublishers.ofString(form(Map.of(
                        "grant_type",
                        "authorization_code",
                        "code",
                        code,
                        "redirect_uri",
                        pages.afterSignIn(),
                        "code_verifier",
                        VERIFIER)))));
        return new JsonMapper().readTree(answer.body()).required("access_token").asString();
    }

    private HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        return send(request(uri.toString()).GET());
    }

    private static HttpRequest.Builder request(String uri) {
        return HttpRequest.newBuilder(URI.create(uri))
                .header("Accept", "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), BodyHandlers.ofString());
    }

    private URI redirect(HttpResponse<String> answer) {
        String to = answer.headers()
                .firstValue("Location")
                .orElseThrow(() -> new AssertionError(
                        "expected a redirect, but found " + answer.statusCode() + " " + answer.body()));
        if (to.contains("error")) {
            throw new AssertionError("turned away to " + to);
        }
        return URI.create(login.issuer()).resolve(to);
    }

    private static String challenge() throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(VERIFIER.getBytes(StandardCharsets.US_ASCII));
        return Base64.getUrlEncoder().withoutPadding().encodeToString(hash);
    }

    private static String form(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}
