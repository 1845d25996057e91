package dev.throughline.command.platform;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * No command is longer than a MiB, so nobody can fill the memory: a body that says it is longer is not read at all, one
 * that does not say its length only up to there. Imports are of any length; they limit their lines.
 */
@Component
final class BodyLimit extends OncePerRequestFilter {
    static final int LARGEST = 1024 * 1024;
    private static final String IMPORTS = "/v1/imports";

    private final Problems problems;

    BodyLimit(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return IMPORTS.equals(request.getRequestURI());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.getContentLengthLong() > LARGEST) {
            problems.write(response, tooLarge().problem());
        } else {
            chain.doFilter(new Limited(request), response);
        }
    }

    private static MalformedRequest tooLarge() {
        return new MalformedRequest(
                HttpStatus.CONTENT_TOO_LARGE,
                "body.too-large",
                "Expected a body of at most " + LARGEST + " bytes, but this one is larger.",
                "Shorten the texts, or link to their long form.");
    }

    private static final class Limited extends HttpServletRequestWrapper {
        Limited(HttpServletRequest request) {
            super(request);
        }

        @Override
        public ServletInputStream getInputStream() throws IOException {
            return new CountedInput(super.getInputStream(), LARGEST, BodyLimit::tooLarge);
        }
    }
}
