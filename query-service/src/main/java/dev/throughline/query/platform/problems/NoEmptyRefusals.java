package dev.throughline.query.platform.problems;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Says why where the framework answers with a bare status, as the GraphQL endpoint does for a wrong content type. */
@Component
class NoEmptyRefusals extends OncePerRequestFilter {
    private final ProblemWriter writer;

    NoEmptyRefusals(ProblemWriter writer) {
        this.writer = writer;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        chain.doFilter(request, response);
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        boolean bare = !request.isAsyncStarted() && !response.isCommitted() && response.getContentType() == null;
        if (bare && status != null && status.is4xxClientError()) {
            writer.write(Problem.unsuitable(status), request, response);
        }
    }
}
