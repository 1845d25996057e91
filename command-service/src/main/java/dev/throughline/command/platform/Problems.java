package dev.throughline.command.platform;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Answers with a problem where no controller is reached: no token, a bad one, one that may not, or a dubious path. */
@Component
class Problems implements AuthenticationEntryPoint, AccessDeniedHandler, RequestRejectedHandler {
    static final Problem DUBIOUS = Problem.of(
            HttpStatus.BAD_REQUEST,
            "request.unsuitable",
            "Expected a plain path, plain parameters and plain headers, but found characters that could hide something.",
            "Ids hold lower-case letters, digits and hyphens; nothing in a path needs escaping.");

    private static final String MISSING = "role.missing";

    private final JsonMapper json;
    private final ApplicationEventPublisher listeners;

    Problems(JsonMapper json, ApplicationEventPublisher listeners) {
        this.json = json;
        this.listeners = listeners;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException cause)
            throws IOException {
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        write(
                response,
                Problem.of(
                        HttpStatus.UNAUTHORIZED,
                        "token.invalid",
                        "Expected a valid bearer token of our issuer for the audience 'throughline', but found none.",
                        "Sign in again and send the token as 'Authorization: Bearer …'."));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException cause)
            throws IOException {
        listeners.publishEvent(new TurnedAway(TokenClaims.caller(), Security.doorOf(request), MISSING));
        write(
                response,
                Problem.of(
                        HttpStatus.FORBIDDEN,
                        MISSING,
                        "Expected a role that may do this, but your token has none of them.",
                        "Ask somebody who has the role, or check the path."));
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, RequestRejectedException cause)
            throws IOException {
        write(response, DUBIOUS);
    }

    void write(HttpServletResponse response, Problem problem) throws IOException {
        write(response, json, problem);
    }

    static void write(HttpServletResponse response, JsonMapper json, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        byte[] body = json.writeValueAsBytes(problem);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        // At once: the server may still wait for a body that the client holds back until it is answered.
        response.flushBuffer();
    }
}
