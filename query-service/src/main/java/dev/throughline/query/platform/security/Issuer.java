package dev.throughline.query.platform.security;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who signs the tokens.
 *
 * @param issuer the {@code iss} claim that tokens must carry; its keys are read from {@code <issuer>/oauth2/jwks}
 */
@ConfigurationProperties("throughline")
record Issuer(String issuer) {
    String keys() {
        return issuer + "/oauth2/jwks";
    }
}
