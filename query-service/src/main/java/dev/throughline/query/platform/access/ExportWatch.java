package dev.throughline.query.platform.access;

import dev.throughline.events.Slug;
import dev.throughline.events.StreamId;
import dev.throughline.query.platform.security.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Notices what is taken away: each answer that is a file (CSV, NDJSON, HTML, a frozen deck) and no page of a view. */
@Component
public class ExportWatch implements HandlerInterceptor {
    private static final int FAILED = 400;
    private static final String DECK = "/deck";
    private static final Map<String, String> KINDS =
            Map.of("bets", "bet", "people", "person", "portfolios", "portfolio", "metrics", "metric");

    private final AccessReports reports;

    ExportWatch(AccessReports reports) {
        this.reports = reports;
    }

    /** Also when it broke off midway: what was sent until then is out. */
    @Override
    public void afterCompletion(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable Exception failure) {
        Object pattern = request.getAttribute(HandlerMapping.BEST_MATCHING_PATTERN_ATTRIBUTE);
        if (pattern instanceof String path && isFile(path) && response.getStatus() < FAILED) {
            Authentication known = SecurityContextHolder.getContext().getAuthentication();
            if (known != null && known.getPrincipal() instanceof Caller caller) {
                reports.add(Access.exported(caller, "GET " + path, stream(request), portfolio(request, caller)));
            }
        }
    }

    private static boolean isFile(String pattern) {
        String name = pattern.substring(pattern.lastIndexOf('/'));
        return pattern.startsWith("/v1/") && (name.contains(".") || name.equals(DECK));
    }

    private static @Nullable String stream(HttpServletRequest request) {
        String[] path = request.getRequestURI().split("/", -1);
        String stream = path.length > 4 ? KINDS.get(path[2]) + "/" + path[3] : "";
        return StreamId.isStream(stream) ? stream : null;
    }

    /** The one that was asked for, or the only one that could be shown. */
    private static @Nullable String portfolio(HttpServletRequest request, Caller caller) {
        String stream = stream(request);
        if (stream != null && stream.startsWith("portfolio/")) {
            return new StreamId(stream).id();
        }
        String[] asked = request.getParameterValues("portfolio");
        if (asked != null && asked.length == 1 && Slug.isSlug(asked[0])) {
            return asked[0];
        }
        return caller.portfolios().ids().size() == 1
                ? caller.portfolios().ids().iterator().next()
                : null;
    }
}
