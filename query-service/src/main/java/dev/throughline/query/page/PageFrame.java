package dev.throughline.query.page;

import dev.throughline.query.moment.Shown;
import dev.throughline.query.platform.documents.Markdown;
import dev.throughline.query.platform.documents.Written;
import dev.throughline.query.platform.security.Caller;
import dev.throughline.query.platform.security.Portfolios;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/** Puts the frame around every page, and tells the browser to run and load nothing but what comes from here. */
@Component
class PageFrame implements HandlerInterceptor {
    private static final Written WRITTEN = new Written();
    private static final Markdown MARKDOWN = new Markdown();
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self';"
            + " connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** For which version of a bet its writer waited; a link to another moment must not wait for it again. */
    private static final String WRITTEN_VERSION = "minVersion";

    private final Life life;

    PageFrame(Life life) {
        this.life = life;
    }

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView page) {
        if (page != null && page.getViewName() != null && isPage(handler) && !isRedirect(page)) {
            add(page, request, response);
        }
    }

    private static boolean isPage(Object handler) {
        return handler instanceof HandlerMethod method
                && method.getBeanType().isAnnotationPresent(PageController.class);
    }

    private static boolean isRedirect(ModelAndView page) {
        return String.valueOf(page.getViewName()).startsWith("redirect:");
    }

    void add(ModelAndView page, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Content-Security-Policy", POLICY);
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Referrer-Policy", "same-origin");
        page.addObject("written", WRITTEN);
        page.addObject("markdown", MARKDOWN);
        page.addObject("frame", frame(request, (Shown) page.getModel().get(Page.SHOWN)));
    }

    private Frame frame(HttpServletRequest request, @Nullable Shown shown) {
        Caller caller = caller();
        Map<String, List<String>> parameters = new TreeMap<>();
        if (shown != null && request.getMethod().equals("GET")) { // What a form sent is in the form again.
            request.getParameterMap().forEach((name, values) -> {
                List<String> given =
                        Arrays.stream(values).filter(value -> !value.isEmpty()).toList();
                if (!given.isEmpty() && !name.equals(WRITTEN_VERSION)) {
                    parameters.put(name, given);
                }
            });
        }
        Portfolios chosen = caller.portfolios().narrowedTo(parameters.getOrDefault("portfolio", List.of()));
        return new Frame(
                caller,
                request.getRequestURI(),
                parameters,
                shown,
                shown == null ? null : life.bar(chosen, shown),
                life.portfolios(caller.portfolios()));
    }

    private static Caller caller() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        if (who == null || !(who.getPrincipal() instanceof Caller caller)) {
            throw new IllegalStateException("expected a page to be asked by somebody who signed in");
        }
        return caller;
    }
}
