package dev.throughline.query.platform.security;

import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.jwt.Jwt;

/** A caller whose token was believed, and that token, for what is asked of others in the caller's name. */
public final class Believed extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;

    private final transient Caller caller;
    private final transient Jwt token;

    private Believed(Caller caller, Jwt token) {
        super(AuthorityUtils.createAuthorityList(
                caller.roles().stream().map(role -> "ROLE_" + role).collect(Collectors.toSet())));
        this.caller = caller;
        this.token = token;
        setAuthenticated(true);
    }

    static Believed of(Jwt token) {
        return new Believed(CallerOfToken.caller(token), token);
    }

    /** Who that is, with a token of a program or with a browser; nothing for somebody who is not known. */
    public static Optional<Believed> of(@Nullable Authentication who) {
        if (who instanceof Believed caller) {
            return Optional.of(caller);
        }
        return who != null && who.getPrincipal() instanceof SignedIn person
                ? Optional.of(person.believed())
                : Optional.empty();
    }

    public Caller caller() {
        return caller;
    }

    /** As it is sent. It opens doors: it belongs into no log and no page. */
    public String token() {
        return token.getTokenValue();
    }

    /** Tells the token from another one, and opens nothing. */
    public TokenPrint print() {
        return TokenPrint.of(token);
    }

    @Override
    public Object getCredentials() {
        return print();
    }

    @Override
    public Object getPrincipal() {
        return caller;
    }
}
