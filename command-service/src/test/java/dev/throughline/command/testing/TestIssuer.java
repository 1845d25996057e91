package dev.throughline.command.testing;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.function.UnaryOperator;

/** Issues tokens signed with a key of its own and serves that key, as a login server would. */
public final class TestIssuer {
    private final RSAKey key;
    private final String issuer;

    public TestIssuer() {
        try {
            key = new RSAKeyGenerator(2048).keyID("test").generate();
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            byte[] keys = new JWKSet(key.toPublicJWK()).toString().getBytes(StandardCharsets.UTF_8);
            server.createContext("/oauth2/jwks", exchange -> {
                exchange.getResponseHeaders().add("Content-Type", "application/json");
                exchange.sendResponseHeaders(200, keys.length);
                exchange.getResponseBody().write(keys);
                exchange.close();
            });
            server.start();
            issuer = "http://127.0.0.1:" + server.getAddress().getPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    public String issuer() {
        return issuer;
    }

    /** A token that is valid for an hour. */
    public String token(String person, List<String> roles, List<String> portfolios) {
        return token(person, roles, portfolios, UnaryOperator.identity());
    }

    public String token(
            String person, List<String> roles, List<String> portfolios, UnaryOperator<JWTClaimsSet.Builder> otherwise) {
        return signed(otherwise.apply(claims(person, roles, portfolios)).build());
    }

    private JWTClaimsSet.Builder claims(String person, List<String> roles, List<String> portfolios) {
        return new JWTClaimsSet.Builder()
                .issuer(issuer)
                .audience("throughline")
                .subject(person)
                .claim("person", person)
                .claim("roles", roles)
                .claim("portfolios", portfolios)
                .issueTime(Date.from(Instant.now()))
                .expirationTime(Date.from(Instant.now().plusSeconds(3600)));
    }

    /** The same claims, not signed at all. */
    public String unsigned(String person, List<String> roles, List<String> portfolios) {
        return new PlainJWT(claims(person, roles, portfolios).build()).serialize();
    }

    /** The same claims, signed with our public key as if it were a shared secret. */
    public String signedWithThePublicKey(String person, List<String> roles, List<String> portfolios) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.HS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims(person, roles, portfolios).build());
            token.sign(new MACSigner(key.toRSAPublicKey().getEncoded()));
            return token.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private String signed(JWTClaimsSet claims) {
        try {
            SignedJWT token = new SignedJWT(
                    new JWSHeader.Builder(JWSAlgorithm.RS256)
                            .keyID(key.getKeyID())
                            .build(),
                    claims);
            token.sign(new RSASSASigner(key));
            return token.serialize();
        } catch (JOSEException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
