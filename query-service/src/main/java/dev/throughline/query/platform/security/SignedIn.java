package dev.throughline.query.platform.security;

import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Somebody who signed in with a browser, with the token that says what they may do. */
final class SignedIn extends DefaultOidcUser {
    private static final long serialVersionUID = 1L;

    private final transient Caller caller;
    private final transient String token;

    SignedIn(Caller caller, String token, OidcIdToken identity) {
        super(new Believed(caller, token).getAuthorities(), identity);
        this.caller = caller;
        this.token = token;
    }

    Caller caller() {
        return caller;
    }

    Believed believed() {
        return new Believed(caller, token);
    }
}
