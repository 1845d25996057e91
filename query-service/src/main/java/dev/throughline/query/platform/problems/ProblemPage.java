package dev.throughline.query.platform.problems;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * A problem as a page, for somebody with a browser. It stands alone, without the frame of the other pages: what the frame
 * needs may be the very thing that failed.
 */
@Component
public class ProblemPage {
    private static final String POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'none';"
            + " base-uri 'none'; frame-ancestors 'none'";

    /** What nobody typed; words that came with an address are still in it. */
    private static final Set<String> UNTYPED = Set.of("_csrf", "key", "words");

    private final ObjectProvider<ITemplateEngine> templates;

    ProblemPage(ObjectProvider<ITemplateEngine> templates) {
        this.templates = templates;
    }

    /** Browsers say that they read HTML; what comes with a token comes from a program, whatever it says. */
    public static boolean isFor(HttpServletRequest request) {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null
                && accept.contains(MediaType.TEXT_HTML_VALUE)
                && request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    void write(Problem problem, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, @Nullable Object> model = new HashMap<>();
        model.put("words", ForPeople.of(problem));
        model.put("correlation", Correlation.of(request));
        model.put("back", back(request));
        model.put("typed", problem.code().equals(ForPeople.SESSION_ENDED) ? typed(request) : Map.of());
        String page = templates.getObject().process("page/problem", new Context(Locale.ROOT, model));
        response.setStatus(problem.status());
        response.setContentType(MediaType.TEXT_HTML_VALUE + ";charset=UTF-8");
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader("Referrer-Policy", "same-origin");
        response.getOutputStream().write(page.getBytes(StandardCharsets.UTF_8));
    }

    /** Where it can be tried again: this page, or the page that the form was on. Never another host. */
    private static @Nullable String back(HttpServletRequest request) {
        if (request.getMethod().equals(HttpMethod.GET.name())) {
            return null; // Loading again does it.
        }
        String host = request.getScheme() + "://" + request.getHeader(HttpHeaders.HOST);
        String from = String.valueOf(request.getHeader(HttpHeaders.REFERER));
        String path = from.startsWith(host + "/") ? from.substring(host.length()) : "";
        return path.isEmpty() || path.startsWith("//") ? null : path;
    }

    /** What was in a form of our own pages; a form that another site made somebody send is not shown as theirs. */
    private static Map<String, String> typed(HttpServletRequest request) {
        Map<String, String> typed = new TreeMap<>();
        if ("same-origin".equals(request.getHeader("Sec-Fetch-Site"))) {
            request.getParameterMap().forEach((name, values) -> {
                String text = String.join("\n", values).strip();
                if (!text.isEmpty() && !UNTYPED.contains(name)) {
                    typed.put(name, text);
                }
            });
        }
        return typed;
    }
}
