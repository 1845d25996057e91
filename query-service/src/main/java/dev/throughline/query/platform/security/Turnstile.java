package dev.throughline.query.platform.security;

import dev.throughline.query.platform.problems.Problem;
import dev.throughline.query.platform.problems.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;

/**
 * Turns away who has no valid token (401), no fitting role (403), or a form of a session that has ended, without saying what a
 * token lacked.
 */
@Component
class Turnstile implements AuthenticationEntryPoint, AccessDeniedHandler {
    private static final List<String> DOORS =
            List.of("/v1/operations", "/v1/audit", "/v1", "/graphql", "/v3/api-docs", "/actuator");
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE");

    private final ProblemWriter writer;
    private final ApplicationEventPublisher listeners;

    Turnstile(ProblemWriter writer, ApplicationEventPublisher listeners) {
        this.writer = writer;
        this.listeners = listeners;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(HttpStatus.UNAUTHORIZED, "Expected a valid token, but there is none.", request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        if (refused instanceof CsrfException) {
            writer.write(Problem.sessionEnded(), request, response);
            return;
        }
        Authentication known = SecurityContextHolder.getContext().getAuthentication();
        if (known != null && known.getPrincipal() instanceof Caller caller) {
            listeners.publishEvent(new TurnedAway(caller, doorOf(request)));
        }
        write(HttpStatus.FORBIDDEN, "None of your roles may do this.", request, response);
    }

    /** Which door a request was at, without what its sender may have written into the rest of the path. */
    private static String doorOf(HttpServletRequest request) {
        String path = request.getRequestURI();
        String door = DOORS.stream().filter(path::startsWith).findFirst().orElse("elsewhere");
        return METHODS.contains(request.getMethod()) ? request.getMethod() + " " + door : door;
    }

    private void write(HttpStatus status, String detail, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        writer.write(Problem.of(status, detail), request, response);
    }
}
