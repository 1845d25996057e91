package dev.throughline.local.login;

import static java.util.Objects.requireNonNull;

import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.oauth2.core.AuthorizationGrantType;
import org.springframework.security.oauth2.core.ClientAuthenticationMethod;
import org.springframework.security.oauth2.core.oidc.OidcScopes;
import org.springframework.security.oauth2.server.authorization.OAuth2TokenType;
import org.springframework.security.oauth2.server.authorization.client.InMemoryRegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClient;
import org.springframework.security.oauth2.server.authorization.client.RegisteredClientRepository;
import org.springframework.security.oauth2.server.authorization.settings.AuthorizationServerSettings;
import org.springframework.security.oauth2.server.authorization.settings.TokenSettings;
import org.springframework.security.oauth2.server.authorization.token.JwtEncodingContext;
import org.springframework.security.oauth2.server.authorization.token.OAuth2TokenCustomizer;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.LoginUrlAuthenticationEntryPoint;
import org.springframework.security.web.util.matcher.MediaTypeRequestMatcher;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * An authorization server that knows the personas and nobody else. It grants client credentials to their programs, and
 * codes to the browser of who chose to be one of them.
 */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
class LoginConfiguration {

    private static final Duration WORKING_DAY = Duration.ofHours(8);
    private static final String CHOICE = "/login";

    @Bean
    @Order(1)
    SecurityFilterChain tokens(HttpSecurity http) {
        return http.oauth2AuthorizationServer(server -> http.securityMatcher(
                        server.oidc(Customizer.withDefaults()).getEndpointsMatcher()))
                .authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
                .exceptionHandling(unknown -> unknown.defaultAuthenticationEntryPointFor(
                        new LoginUrlAuthenticationEntryPoint(CHOICE), new MediaTypeRequestMatcher(MediaType.TEXT_HTML)))
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain choice(HttpSecurity http, PagesAddress pages) {
        return http.securityMatcher(CHOICE)
                .authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .formLogin(form -> form.loginPage(CHOICE).defaultSuccessUrl(pages.url()))
                .headers(headers -> headers.contentSecurityPolicy(policy ->
                        policy.policyDirectives("default-src 'none'; style-src 'unsafe-inline'; form-action 'self' "
                                + pages.url() + "; base-uri 'none'; frame-ancestors 'none'")))
                .build();
    }

    @Bean
    RouterFunction<ServerResponse> choicePage() {
        return RouterFunctions.route().GET(CHOICE, PersonaChoice::page).build();
    }

    @Bean
    UserDetailsService people() {
        return new InMemoryUserDetailsManager(Persona.people().stream()
                .map(persona -> User.withUsername(persona.toString())
                        .password("{noop}" + PersonaChoice.NO_PASSWORD)
                        .authorities("persona")
                        .build())
                .toList());
    }

    @Bean
    @Order(3)
    SecurityFilterChain nothingElse(HttpSecurity http) {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().denyAll())
                .build();
    }

    @Bean
    RegisteredClientRepository clients(ClientSecrets secrets, PagesAddress pages) {
        List<RegisteredClient> clients = new ArrayList<>();
        clients.add(browsers(pages, secrets.of(PagesAddress.CLIENT)));
        for (Persona persona : Persona.values()) {
            clients.add(client(persona, secrets.of(persona.clientId())));
        }
        return new InMemoryRegisteredClientRepository(clients);
    }

    private static RegisteredClient browsers(PagesAddress pages, String secret) {
        return RegisteredClient.withId(PagesAddress.CLIENT)
                .clientId(PagesAddress.CLIENT)
                .clientSecret("{noop}" + secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.AUTHORIZATION_CODE)
                .redirectUri(pages.afterSignIn())
                .postLogoutRedirectUri(pages.afterSignOut())
                .scope(OidcScopes.OPENID)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(WORKING_DAY)
                        .build())
                .build();
    }

    private static RegisteredClient client(Persona persona, String secret) {
        return RegisteredClient.withId(persona.clientId())
                .clientId(persona.clientId())
                .clientSecret("{noop}" + secret)
                .clientAuthenticationMethod(ClientAuthenticationMethod.CLIENT_SECRET_BASIC)
                .authorizationGrantType(AuthorizationGrantType.CLIENT_CREDENTIALS)
                .tokenSettings(TokenSettings.builder()
                        .accessTokenTimeToLive(WORKING_DAY)
                        .build())
                .build();
    }

    @Bean
    OAuth2TokenCustomizer<JwtEncodingContext> whoTheyAre() {
        return token -> {
            if (!OAuth2TokenType.ACCESS_TOKEN.equals(token.getTokenType())) {
                return;
            }
            var persona = AuthorizationGrantType.CLIENT_CREDENTIALS.equals(token.getAuthorizationGrantType())
                    ? Persona.ofClient(token.getRegisteredClient().getClientId())
                    : chosen(token.getPrincipal());
            token.getClaims()
                    .audience(List.of("throughline"))
                    .claim("person", persona.person())
                    .claim("roles", persona.roles())
                    .claim("portfolios", persona.portfolios());
        };
    }

    private static Persona chosen(@Nullable Authentication who) {
        return Persona.named(requireNonNull(who, "expected somebody who chose a persona")
                        .getName())
                .orElseThrow();
    }

    @Bean
    JWKSource<SecurityContext> keys(RSAKey key) {
        return new ImmutableJWKSet<>(new JWKSet(key));
    }

    @Bean
    AuthorizationServerSettings issuer(LoginAddress address) {
        return AuthorizationServerSettings.builder().issuer(address.issuer()).build();
    }
}
