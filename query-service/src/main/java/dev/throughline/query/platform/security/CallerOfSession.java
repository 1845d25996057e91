package dev.throughline.query.platform.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Makes who signed in with a browser the same caller as a program with that token, for this request alone. A session ends
 * with its token: what a role may do is never older than that.
 */
final class CallerOfSession extends OncePerRequestFilter {
    private final Clock clock;

    CallerOfSession(Clock clock) {
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null && who.getPrincipal() instanceof SignedIn person) {
            SecurityContext context = SecurityContextHolder.createEmptyContext();
            if (clock.instant().isBefore(person.believed().caller().until())) {
                context.setAuthentication(person.believed());
            } else {
                end(request.getSession(false));
            }
            SecurityContextHolder.setContext(context);
        }
        chain.doFilter(request, response);
    }

    private static void end(@Nullable HttpSession session) {
        if (session != null) {
            session.invalidate();
        }
    }

    /** A stream of changes goes on after the request was let in; it is let in again as the same caller. */
    @Override
    protected boolean shouldNotFilterAsyncDispatch() {
        return false;
    }
}
