package dev.throughline.query.stack;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** Signs tokens and publishes the key they can be checked with, as the login service does. */
public final class TestIssuer {
    private final RSAKey key = newKey();
    private final HttpServer server = serve();
    private final SignInDesk desk = new SignInDesk(this, server);

    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    /** From now on, who signs in with a browser is this person. */
    public void signsIn(String person, List<String> roles, List<String> portfolios) {
        desk.next(person, token(person, roles, portfolios));
    }

    /** What the pages' client is told of who signed in. */
    String identity(String person, String nonce) {
        return sign(claims(person, List.of(), List.of())
                .audience(SignInDesk.CLIENT)
                .claim("nonce", nonce)
                .issueTime(new Date())
                .build());
    }

    /** A valid token. */
    public String token(String person, List<String> roles, List<String> portfolios) {
        return sign(claims(person, roles, portfolios).build());
    }

    /** A token that was valid before somebody changed its claims. */
    public String token(UnaryOperator<JWTClaimsSet.Builder> change) {
        return sign(change.apply(claims("somebody", List.of("viewer"), List.of("*")))
                .build());
    }

    /** A token by somebody who is not the issuer. */
    public String forged() {
        return sign(claims("somebody", List.of("viewer"), List.of("*")).build(), newKey());
    }

    /** A token signed with the public key as if it were a shared secret. */
    public String confused() {
        try {
            var jwt = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims("somebody", List.of("viewer"), List.of("*")).build());
            jwt.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private JWTClaimsSet.Builder claims(String person, List<String> roles, List<String> portfolios) {
        return new JWTClaimsSet.Builder()
                .issuer(url())
                .audience("throughline")
                .subject(person)
                .claim("person", person)
                .claim("roles", roles)
                .claim("portfolios", portfolios)
                .expirationTime(Date.from(Instant.now().plusSeconds(3600)));
    }

    private String sign(JWTClaimsSet claims) {
        return sign(claims, key);
    }

    private static String sign(JWTClaimsSet claims, RSAKey key) {
        try {
            var header = new JWSHeader.Builder(JWSAlgorithm.RS256)
                    .keyID("test")
                    .type(JOSEObjectType.JWT)
                    .build();
            var jwt = new SignedJWT(header, claims);
            jwt.sign(new RSASSASigner(key));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RSAKey newKey() {
        try {
            return new RSAKeyGenerator(2048).keyID("test").generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    private HttpServer serve() {
        try {
            HttpServer created = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            answer(created, "/oauth2/jwks", () -> new JWKSet(key.toPublicJWK()).toString());
            answer(created, "/.well-known/openid-configuration", this::configuration);
            answer(created, "/token", () -> """
                    {"access_token": "%s", "token_type": "Bearer", "expires_in": 300}""".formatted(token("p-query", List.of("projector"), List.of("*"))));
            created.start();
            return created;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private String configuration() {
        return """
                {"issuer": "%1$s", "token_endpoint": "%1$s/token", "authorization_endpoint": "%1$s/authorize",
                 "jwks_uri": "%1$s/oauth2/jwks", "subject_types_supported": ["public"],
                 "response_types_supported": ["code"],
                 "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(url());
    }

    private static void answer(HttpServer server, String path, Supplier<String> body) {
        server.createContext(path, exchange -> {
            byte[] bytes = body.get().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
            exchange.close();
        });
    }
}
