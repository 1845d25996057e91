package dev.throughline.query.platform.security;

import dev.throughline.query.platform.problems.Problem;
import dev.throughline.query.platform.problems.ProblemWriter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;

/** Turns away who has no valid token (401) or no fitting role (403), without saying what a token lacked. */
@Component
class Turnstile implements AuthenticationEntryPoint, AccessDeniedHandler {
    private final ProblemWriter writer;

    Turnstile(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException refused)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(HttpStatus.UNAUTHORIZED, "Expected a valid token, but there is none.", response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException refused)
            throws IOException {
        write(HttpStatus.FORBIDDEN, "None of your roles may do this.", response);
    }

    private void write(HttpStatus status, String detail, HttpServletResponse response) throws IOException {
        writer.write(Problem.of(status, detail), response);
    }
}
