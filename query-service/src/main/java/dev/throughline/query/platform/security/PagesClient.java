package dev.throughline.query.platform.security;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * As which OAuth2 client the pages sign people in. Without one there are no pages.
 *
 * @param clientId its id at the issuer
 * @param clientSecret its secret, from the environment
 */
@ConfigurationProperties("throughline.pages")
record PagesClient(@Nullable String clientId, @Nullable String clientSecret) {
    static final String REGISTRATION = "throughline";

    @Override
    public String toString() {
        return "PagesClient[" + clientId + "]";
    }
}
