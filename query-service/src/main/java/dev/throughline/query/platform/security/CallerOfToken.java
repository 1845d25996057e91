package dev.throughline.query.platform.security;

import static java.util.Objects.requireNonNull;

import dev.throughline.events.PersonId;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.oauth2.jwt.Jwt;

/** Reads the caller off a token that was already believed. */
final class CallerOfToken implements Converter<Jwt, AbstractAuthenticationToken> {
    static final String PERSON = "person";
    private static final String ROLES = "roles";
    private static final String PORTFOLIOS = "portfolios";

    @Override
    public AbstractAuthenticationToken convert(Jwt jwt) {
        return Believed.of(jwt);
    }

    static Caller caller(Jwt jwt) {
        return new Caller(
                new PersonId(requireNonNull(jwt.getClaimAsString(PERSON))),
                Set.copyOf(texts(jwt, ROLES)),
                Portfolios.ofClaim(texts(jwt, PORTFOLIOS)),
                requireNonNull(jwt.getExpiresAt()));
    }

    /** A claim that is not a list of texts gives nothing: a malformed token opens no door. */
    private static List<String> texts(Jwt jwt, String claim) {
        return jwt.getClaims().get(claim) instanceof Collection<?> values
                ? values.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
    }
}
