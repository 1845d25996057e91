package dev.throughline.query.platform.security;

import static java.util.Objects.requireNonNull;

import java.util.Map;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

/**
 * How people sign in to the pages: OpenID Connect at the issuer. What they may do is what their access token says, as for
 * every other caller.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("throughline.pages.client-id")
class SignIn {
    /** The addresses are those of the issuer's own metadata; they are said here so that it may be away at the start. */
    @Bean
    ClientRegistrationRepository pagesClient(PagesClient client, Issuer issuer) {
        return new InMemoryClientRegistrationRepository(ClientRegistration.withRegistrationId(PagesClient.REGISTRATION)
                .clientId(requireNonNull(client.clientId()))
                .clientSecret(requireNonNull(
                        client.clientSecret(), "expected throughline.pages.client-secret beside client-id"))
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri("{baseUrl}/login/oauth2/code/{registrationId}")
                .scope("openid")
                .issuerUri(issuer.issuer())
                .authorizationUri(issuer.issuer() + "/oauth2/authorize")
                .tokenUri(issuer.issuer() + "/oauth2/token")
                .jwkSetUri(issuer.keys())
                .providerConfigurationMetadata(Map.of("end_session_endpoint", issuer.issuer() + "/connect/logout"))
                .build());
    }

    @Bean
    OAuth2UserService<OidcUserRequest, OidcUser> signedIn(JwtDecoder tokens) {
        return request -> {
            String token = request.getAccessToken().getTokenValue();
            try {
                return new SignedIn(Believed.of(tokens.decode(token)), request.getIdToken());
            } catch (JwtException unbelievable) {
                throw new OAuth2AuthenticationException(
                        new OAuth2Error("invalid_token", "Expected an access token for these pages.", null),
                        unbelievable);
            }
        };
    }
}
