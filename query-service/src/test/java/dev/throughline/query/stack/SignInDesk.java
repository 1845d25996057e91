package dev.throughline.query.stack;

import static java.util.Objects.requireNonNull;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import tools.jackson.databind.json.JsonMapper;

/** The part of the issuer that browsers see: it lets in, without a question, whoever was named last. */
final class SignInDesk {
    static final String CLIENT = "pages-of-a-test";

    private final TestIssuer issuer;
    private final Map<String, Visit> visits = new ConcurrentHashMap<>();
    private volatile Named named = new Named("nobody", "no token");

    private record Named(String person, String token) {}

    private record Visit(Named who, String nonce) {}

    SignInDesk(TestIssuer issuer, HttpServer server) {
        this.issuer = issuer;
        server.createContext("/oauth2/authorize", this::authorize);
        server.createContext("/oauth2/token", this::redeem);
    }

    void next(String person, String token) {
        named = new Named(person, token);
    }

    private void authorize(HttpExchange exchange) throws IOException {
        Map<String, String> asked = fields(exchange.getRequestURI().getRawQuery());
        String code = UUID.randomUUID().toString();
        visits.put(code, new Visit(named, asked.getOrDefault("nonce", "")));
        String state = URLEncoder.encode(asked.getOrDefault("state", ""), StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Location", asked.get("redirect_uri") + "?code=" + code + "&state=" + state);
        exchange.sendResponseHeaders(302, -1);
        exchange.close();
    }

    private void redeem(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        Visit visit = requireNonNull(visits.remove(fields(body).get("code")), "expected a code that was given out");
        byte[] answer = JsonMapper.shared()
                .writeValueAsBytes(Map.of(
                        "access_token",
                        visit.who().token(),
                        "id_token",
                        issuer.identity(visit.who().person(), visit.nonce()),
                        "token_type",
                        "Bearer",
                        "scope",
                        "openid",
                        "expires_in",
                        3600));
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, answer.length);
        exchange.getResponseBody().write(answer);
        exchange.close();
    }

    private static Map<String, String> fields(String form) {
        return Arrays.stream(form.split("&"))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        field -> field[0], field -> URLDecoder.decode(field[1], StandardCharsets.UTF_8)));
    }
}
