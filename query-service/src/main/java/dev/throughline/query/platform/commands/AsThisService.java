package dev.throughline.query.platform.commands;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.oauth2.client.AuthorizedClientServiceOAuth2AuthorizedClientManager;
import org.springframework.security.oauth2.client.InMemoryOAuth2AuthorizedClientService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.client.OAuth2ClientHttpRequestInterceptor;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * Asks the command service as this service and nobody else, with a token of its own. It asks the issuer where its endpoints
 * are at the first use, not at the start: this service starts and answers while the login is away.
 */
@Component
@EnableConfigurationProperties(CommandServiceAccess.class)
public class AsThisService {
    private static final String REGISTRATION = "command-service";
    private static final Authentication SELF = new AnonymousAuthenticationToken(
            REGISTRATION, "query-service", AuthorityUtils.createAuthorityList("ROLE_service"));

    private final CommandServiceAccess access;
    private @Nullable RestClient client;

    AsThisService(CommandServiceAccess access) {
        this.access = access;
    }

    /** @throws RuntimeException when the issuer does not answer; the next call tries again */
    public synchronized RestClient client() {
        RestClient ready = client;
        if (ready == null) {
            ready = access.client().requestInterceptor(tokens()).build();
            client = ready;
        }
        return ready;
    }

    private ClientHttpRequestInterceptor tokens() {
        ClientRegistration registration = ClientRegistrations.fromIssuerLocation(access.issuer())
                .registrationId(REGISTRATION)
                .clientId(access.clientId())
                .clientSecret(access.clientSecret())
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .build();
        var registrations = new InMemoryClientRegistrationRepository(registration);
        var clients = new InMemoryOAuth2AuthorizedClientService(registrations);
        var tokens = new OAuth2ClientHttpRequestInterceptor(
                new AuthorizedClientServiceOAuth2AuthorizedClientManager(registrations, clients));
        tokens.setClientRegistrationIdResolver(request -> REGISTRATION);
        tokens.setPrincipalResolver(request -> SELF);
        // A token that was refused is thrown away, so that the next turn asks for a new one.
        tokens.setAuthorizationFailureHandler(OAuth2ClientHttpRequestInterceptor.authorizationFailureHandler(clients));
        return tokens;
    }
}
