package dev.throughline.command.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.server.resource.authentication.JwtAuthenticationConverter;
import org.springframework.security.web.SecurityFilterChain;

/** Who gets in: bearers of a token of our issuer for our audience; nobody else, and nowhere that is not named here. */
@Configuration(proxyBeanMethods = false)
class Security {
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");
    private static final List<String> DOORS =
            List.of("/v1/log", "/v1/audit", "/v1/access-log", "/v1/imports", "/v1/people", "/actuator");

    /** Which door a request was at, without what its sender may have written into the rest of the path. */
    static String doorOf(HttpServletRequest request) {
        String path = request.getRequestURI();
        String door = DOORS.stream().filter(path::startsWith).findFirst().orElse("elsewhere");
        return METHODS.contains(request.getMethod()) ? request.getMethod() + " " + door : door;
    }

    @Bean
    SecurityFilterChain api(HttpSecurity http, Problems problems) throws Exception {
        return http.csrf(csrf -> csrf.disable()) // no cookies, no session: nothing a foreign page could ride on
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .authorizeHttpRequests(requests -> requests.requestMatchers("/actuator/health/**")
                        .permitAll()
                        .requestMatchers(HttpMethod.GET, "/v1/log/**")
                        .hasAnyRole("projector", "auditor")
                        .requestMatchers("/v1/audit/**")
                        .hasRole("auditor")
                        .requestMatchers(HttpMethod.GET, "/v1/access-log")
                        .hasRole("auditor")
                        .requestMatchers("/v1/access-log")
                        .hasRole("projector")
                        .requestMatchers("/actuator/**")
                        .hasRole("operator")
                        .requestMatchers(HttpMethod.POST, "/v1/imports")
                        .hasRole("importer")
                        .requestMatchers(HttpMethod.GET, "/v1/people/**")
                        .authenticated()
                        .requestMatchers("/v1/people/**")
                        .hasRole("operator")
                        .requestMatchers("/v1/**", "/v3/api-docs/**")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .oauth2ResourceServer(server -> server.jwt(jwt -> jwt.jwtAuthenticationConverter(roles()))
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems))
                .exceptionHandling(
                        handling -> handling.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .build();
    }

    @Bean
    JwtDecoder tokens(@Value("${throughline.issuer}") String issuer) {
        NimbusJwtDecoder decoder = NimbusJwtDecoder.withJwkSetUri(issuer + "/oauth2/jwks")
                .jwsAlgorithm(SignatureAlgorithm.RS256)
                .build();
        decoder.setJwtValidator(
                new DelegatingOAuth2TokenValidator<>(JwtValidators.createDefaultWithIssuer(issuer), new TokenClaims()));
        return decoder;
    }

    private static JwtAuthenticationConverter roles() {
        JwtAuthenticationConverter converter = new JwtAuthenticationConverter();
        converter.setJwtGrantedAuthoritiesConverter(token -> List.copyOf(TokenClaims.roles(token).stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role))
                .toList()));
        return converter;
    }
}
