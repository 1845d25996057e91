package dev.throughline.query.page;

import dev.throughline.query.platform.questions.BadQuestion;
import dev.throughline.query.platform.questions.NothingThere;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.validation.BindException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** What a page cannot answer, as a page that says what was expected and what to do. */
@ControllerAdvice(annotations = PageController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class PageProblems {
    private final PageFrame frame;

    PageProblems(PageFrame frame) {
        this.frame = frame;
    }

    @ExceptionHandler
    ModelAndView badQuestion(BadQuestion asked, HttpServletRequest request, HttpServletResponse response) {
        return page(HttpStatus.BAD_REQUEST, String.valueOf(asked.getMessage()), asked.hint(), request, response);
    }

    @ExceptionHandler
    ModelAndView misfit(BindException misfit, HttpServletRequest request, HttpServletResponse response) {
        String names = String.join(
                "', '",
                misfit.getFieldErrors().stream()
                        .map(each -> each.getField())
                        .sorted()
                        .toList());
        return page(
                HttpStatus.BAD_REQUEST,
                "Expected a value that fits in '" + names + "'.",
                "Go back and choose another one.",
                request,
                response);
    }

    @ExceptionHandler
    ModelAndView nothingThere(NothingThere nothing, HttpServletRequest request, HttpServletResponse response) {
        return page(
                HttpStatus.NOT_FOUND,
                String.valueOf(nothing.getMessage()),
                "Check the address and the moment, or ask for access to its portfolio.",
                request,
                response);
    }

    private ModelAndView page(
            HttpStatus status,
            String found,
            @org.jspecify.annotations.Nullable String hint,
            HttpServletRequest request,
            HttpServletResponse response) {
        ModelAndView page = new ModelAndView("page/refused", Map.of("found", found), status);
        page.addObject("hint", hint);
        frame.add(page, request, response);
        return page;
    }
}
