package dev.throughline.query.platform.security;

import dev.throughline.events.Slug;
import java.util.Collection;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/** Which tokens are believed: RS256, of our issuer, for us, not expired, and naming a person. */
@Configuration(proxyBeanMethods = false)
class Tokens {
    static final String AUDIENCE = "throughline";

    @Bean
    JwtDecoder jwtDecoder(Issuer issuer) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(issuer.keys())
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(issuer.issuer()), expires(), forUs(), names()));
        return decoder;
    }

    /** The default validator lets a token without an expiry live for ever. */
    private static OAuth2TokenValidator<Jwt> expires() {
        return new JwtClaimValidator<>(JwtClaimNames.EXP, (Object expiry) -> expiry != null);
    }

    private static OAuth2TokenValidator<Jwt> forUs() {
        return new JwtClaimValidator<>(
                JwtClaimNames.AUD, (Object to) -> to instanceof Collection<?> all && all.contains(AUDIENCE));
    }

    private static OAuth2TokenValidator<Jwt> names() {
        return new JwtClaimValidator<>(
                CallerOfToken.PERSON, (Object person) -> person instanceof String id && Slug.isSlug(id));
    }
}
