package dev.throughline.query.platform.documents;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.ModelAndView;

/**
 * Gives each document its style and a way to write figures, and the browser a policy under which nothing but that style
 * has an effect.
 */
@Component
public class DocumentFrame implements HandlerInterceptor {
    private static final Written WRITTEN = new Written();

    private final DocumentStyle style = DocumentStyle.load();

    @Override
    public void postHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler, @Nullable ModelAndView document) {
        if (document != null && request.getRequestURI().startsWith("/v1/")) {
            document.addObject("documentStyle", style.css());
            document.addObject("written", WRITTEN);
            response.setHeader("Content-Security-Policy", style.contentSecurityPolicy());
        }
    }
}
