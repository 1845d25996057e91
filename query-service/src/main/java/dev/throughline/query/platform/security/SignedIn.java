package dev.throughline.query.platform.security;

import org.springframework.security.oauth2.core.oidc.OidcIdToken;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;

/** Somebody who signed in with a browser, with the token that says what they may do. */
final class SignedIn extends DefaultOidcUser {
    private static final long serialVersionUID = 1L;

    private final transient Believed believed;

    SignedIn(Believed believed, OidcIdToken identity) {
        super(believed.getAuthorities(), identity);
        this.believed = believed;
    }

    Believed believed() {
        return believed;
    }
}
