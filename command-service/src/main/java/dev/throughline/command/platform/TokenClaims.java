package dev.throughline.command.platform;

import dev.throughline.command.rules.Actor;
import dev.throughline.events.PersonId;
import dev.throughline.events.Required;
import dev.throughline.events.Slug;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationToken;

/** What we read from a token: for us, a person, their roles, the portfolios they may see. */
public final class TokenClaims implements OAuth2TokenValidator<Jwt> {
    private static final String AUDIENCE = "throughline";
    private static final String PERSON = "person";
    private static final String ROLES = "roles";
    private static final String PORTFOLIOS = "portfolios";

    @Override
    public OAuth2TokenValidatorResult validate(Jwt token) {
        boolean forUs = Objects.requireNonNullElse(token.getAudience(), List.<String>of())
                .contains(AUDIENCE);
        return forUs && Slug.isSlug(token.getClaimAsString(PERSON))
                ? OAuth2TokenValidatorResult.success()
                : OAuth2TokenValidatorResult.failure(new OAuth2Error(
                        "invalid_token", "expected the audience '" + AUDIENCE + "' and a person id", null));
    }

    static List<String> roles(Jwt token) {
        return claims(token, ROLES);
    }

    /** Who sent the request under way. */
    public static Actor caller() {
        return switch (SecurityContextHolder.getContext().getAuthentication()) {
            case JwtAuthenticationToken authentication -> actor(authentication.getToken());
            case null, default -> throw new IllegalStateException("the filter chain lets only tokens through");
        };
    }

    /** Whose token it is. */
    public static Actor actor(Jwt token) {
        return new Actor(
                new PersonId(Required.field(token.getClaimAsString(PERSON), PERSON)),
                Set.copyOf(roles(token)),
                Set.copyOf(claims(token, PORTFOLIOS)));
    }

    private static List<String> claims(Jwt token, String name) {
        List<String> values = token.getClaimAsStringList(name);
        return values == null ? List.of() : values;
    }
}
