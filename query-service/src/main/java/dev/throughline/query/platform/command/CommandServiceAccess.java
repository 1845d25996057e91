package dev.throughline.query.platform.command;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where the command service is, and as whom this service asks it.
 *
 * @param issuer who gives tokens for the client id and secret
 */
@ConfigurationProperties("throughline")
record CommandServiceAccess(
        @DefaultValue("http://127.0.0.1:8080") String commandUrl,
        @DefaultValue("http://127.0.0.1:8090") String issuer,
        @DefaultValue("query-service") String clientId,
        @DefaultValue("") String clientSecret) {

    /** Without the secret. */
    @Override
    public String toString() {
        return clientId + " at " + commandUrl + ", tokens by " + issuer;
    }
}
