package dev.throughline.query.platform.problems;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives each request an id that its answer and its log lines share, so that who reads "it was logged" can say which line
 * is meant. A caller's own id is kept, if it is one.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Correlation extends OncePerRequestFilter {
    static final String HEADER = "X-Correlation-Id";
    private static final String NAME = "correlation";
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = id(request.getHeader(HEADER));
        request.setAttribute(NAME, id);
        response.setHeader(HEADER, id);
        try (var logged = MDC.putCloseable(NAME, id)) {
            chain.doFilter(request, response);
        }
    }

    private static String id(@Nullable String given) {
        return given != null && ID.matcher(given).matches()
                ? given
                : UUID.randomUUID().toString();
    }

    /** None of a request that was refused before any filter saw it. */
    static @Nullable String of(HttpServletRequest request) {
        return (String) request.getAttribute(NAME);
    }
}
