package dev.throughline.query.platform.security;

import dev.throughline.query.platform.problems.Problem;
import dev.throughline.query.platform.problems.ProblemPage;
import dev.throughline.query.platform.problems.ProblemWriter;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.web.logout.OidcClientInitiatedLogoutSuccessHandler;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.userinfo.OAuth2UserService;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.savedrequest.RequestCache;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestHeaderRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who gets in to which page, with a session instead of a token. The files that a page links to, such as a list as CSV, are
 * read with that session too; nothing else of the API is.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("throughline.pages.client-id")
class PageDoors {
    private static final String SIGN_IN = "/oauth2/authorization/" + PagesClient.REGISTRATION;
    private static final RequestMatcher API =
            new OrRequestMatcher(path("/v1/**"), path("/graphql"), path("/v3/**"), path("/actuator/**"));

    @Bean
    @Order(1)
    SecurityFilterChain pages(
            HttpSecurity http,
            OAuth2UserService<OidcUserRequest, OidcUser> people,
            ClientRegistrationRepository clients,
            Turnstile turnstile,
            ProblemWriter writer,
            Clock clock)
            throws Exception {
        var signedOut = new OidcClientInitiatedLogoutSuccessHandler(clients);
        signedOut.setPostLogoutRedirectUri("{baseUrl}/signed-out");
        return http.securityMatcher(new OrRequestMatcher(PageDoors::isPage, PageDoors::isFileForBrowser))
                .authorizeHttpRequests(PageDoors::doors)
                .oauth2Login(login -> login.loginPage(SIGN_IN)
                        .userInfoEndpoint(info -> info.oidcUserService(people))
                        .failureHandler((request, response, failure) ->
                                writer.write(Problem.signInFailed(), request, response)))
                .requestCache(asked -> asked.requestCache(asAsked()))
                .exceptionHandling(refused -> refused.accessDeniedHandler(turnstile)
                        // The first one answers whoever the others are not for: neither a script nor a browser.
                        .defaultAuthenticationEntryPointFor(turnstile, request -> false)
                        .defaultAuthenticationEntryPointFor(
                                (request, response, unknown) -> writer.write(Problem.sessionEnded(), request, response),
                                request -> !isRead(request))
                        .defaultAuthenticationEntryPointFor(
                                PageDoors::reload, new RequestHeaderRequestMatcher("HX-Request")))
                .logout(logout -> logout.logoutSuccessHandler(signedOut))
                .addFilterBefore(new CallerOfSession(clock), AuthorizationFilter.class)
                .build();
    }

    private static void doors(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry to) {
        to.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR).permitAll();
        to.requestMatchers(HttpMethod.GET, "/assets/**", "/signed-out").permitAll();
        to.requestMatchers("/operations/**", "/v1/operations/**").hasRole("operator");
        to.anyRequest().hasAnyRole(Doors.READERS);
    }

    /**
     * Where somebody wanted to go before signing in, without a parameter of its own in that address. A form is never sent
     * again by itself, and what a script asked for is no page to go to.
     */
    @SuppressWarnings("NullAway") // null is how Spring Security says "no parameter"
    private static RequestCache asAsked() {
        var cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(
                request -> isRead(request) && ProblemPage.isFor(request) && request.getHeader("HX-Request") == null);
        return cache;
    }

    private static boolean isRead(HttpServletRequest request) {
        return HttpMethod.GET.matches(request.getMethod()) || HttpMethod.HEAD.matches(request.getMethod());
    }

    /** A script cannot follow to another host to sign in; the whole page can. */
    private static void reload(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException unknown) {
        response.setHeader("HX-Refresh", "true");
        response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
    }

    /** What comes with a token comes from a program, and programs have the API. */
    private static boolean isPage(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null && !API.matches(request);
    }

    /** A link to a file in a page: read only, without a token, by a browser that has a session. */
    private static boolean isFileForBrowser(HttpServletRequest request) {
        return new AndRequestMatcher(path(HttpMethod.GET, "/v1/**")).matches(request)
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null
                && request.getSession(false) != null;
    }

    private static RequestMatcher path(String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(pattern);
    }

    private static RequestMatcher path(HttpMethod method, String pattern) {
        return PathPatternRequestMatcher.withDefaults().matcher(method, pattern);
    }
}
