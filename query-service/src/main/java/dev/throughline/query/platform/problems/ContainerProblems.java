package dev.throughline.query.platform.problems;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the container or a filter refused before any handler saw it, as a problem like every other. */
@Controller
class ContainerProblems implements ErrorController {
    private final ProblemWriter writer;

    ContainerProblems(ProblemWriter writer) {
        this.writer = writer;
    }

    @RequestMapping("${spring.web.error.path:${error.path:/error}}")
    void problem(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HttpStatus status = status(request);
        writer.write(status.is5xxServerError() ? Unexpected.problem() : Problem.unsuitable(status), request, response);
    }

    private static HttpStatus status(HttpServletRequest request) {
        Object code = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        HttpStatus status = code instanceof Integer number ? HttpStatus.resolve(number) : null;
        return status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status;
    }
}
