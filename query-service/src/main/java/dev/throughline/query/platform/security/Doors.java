package dev.throughline.query.platform.security;

import jakarta.servlet.DispatcherType;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;

/** Who gets in where. What is not listed is closed. */
@Configuration(proxyBeanMethods = false)
class Doors {
    static final String[] READERS = {
        "viewer", "proposer", "owner", "leader", "finance", "reviewer", "auditor", "operator", "importer"
    };

    @Bean
    SecurityFilterChain api(HttpSecurity http, Turnstile turnstile) throws Exception {
        return http.authorizeHttpRequests(Doors::doors)
                .oauth2ResourceServer(server -> server.authenticationEntryPoint(turnstile)
                        .accessDeniedHandler(turnstile)
                        .jwt(jwt -> jwt.jwtAuthenticationConverter(new CallerOfToken())))
                .exceptionHandling(
                        refused -> refused.authenticationEntryPoint(turnstile).accessDeniedHandler(turnstile))
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .formLogin(AbstractHttpConfigurer::disable)
                .httpBasic(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }

    private static void doors(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry to) {
        // The request itself was let in before it was dispatched again.
        to.dispatcherTypeMatchers(DispatcherType.ASYNC, DispatcherType.ERROR).permitAll();
        to.requestMatchers(HttpMethod.GET, "/actuator/health", "/actuator/health/**")
                .permitAll();
        to.requestMatchers("/v1/operations/**").hasRole("operator");
        to.requestMatchers("/v1/audit/**").hasRole("auditor");
        to.requestMatchers("/v1/**", "/graphql", "/v3/api-docs", "/v3/api-docs.yaml")
                .hasAnyRole(READERS);
        to.anyRequest().denyAll();
    }
}
