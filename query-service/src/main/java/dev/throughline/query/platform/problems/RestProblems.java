package dev.throughline.query.platform.problems;

import dev.throughline.query.platform.questions.BadQuestion;
import dev.throughline.query.platform.questions.NothingThere;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.validation.FieldError;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.ServletWebRequest;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/**
 * Everything that goes wrong in a request, as a problem, or as its page to a browser; what nobody expected is logged here,
 * once.
 */
@RestControllerAdvice
class RestProblems extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(RestProblems.class);

    private final ProblemPage page;

    RestProblems(ProblemPage page) {
        this.page = page;
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> badQuestion(BadQuestion asked, WebRequest request) {
        return answer(
                Problem.of(HttpStatus.BAD_REQUEST, asked.code(), String.valueOf(asked.getMessage()), asked.hint()),
                request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> nothingThere(NothingThere nothing, WebRequest request) {
        String hint = "Check the id and the moment, or ask for access to its portfolio.";
        return answer(
                Problem.of(HttpStatus.NOT_FOUND, nothing.code(), String.valueOf(nothing.getMessage()), hint), request);
    }

    @ExceptionHandler
    @Nullable
    ResponseEntity<Object> unexpected(Exception bug, WebRequest request) throws Exception {
        if (bug instanceof AccessDeniedException || bug instanceof AuthenticationException) {
            throw bug; // the security filters answer these
        }
        if (bug instanceof RequestRejectedException || bug instanceof InvalidParameterException) {
            return answer(Problem.unsuitable(HttpStatus.BAD_REQUEST), request); // read when first asked for
        }
        if (DatabaseAway.isCauseOf(bug)) {
            return away(request);
        }
        log.error("A request failed unexpectedly", bug);
        return answer(Unexpected.problem(), request);
    }

    private @Nullable ResponseEntity<Object> away(WebRequest request) {
        var headers = new HttpHeaders();
        headers.set(HttpHeaders.RETRY_AFTER, "1");
        Problem problem =
                Problem.of(HttpStatus.SERVICE_UNAVAILABLE, DatabaseAway.CODE, DatabaseAway.DETAIL, DatabaseAway.HINT);
        return answer(problem, headers, request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String names = wrong.getBindingResult().getFieldErrors().stream()
                .map(FieldError::getField)
                .distinct()
                .sorted()
                .collect(Collectors.joining("', '"));
        return answer(
                Problem.of(
                        status,
                        "parameter.malformed",
                        "Expected a value that fits in '" + names + "'.",
                        "/v3/api-docs lists the values that a parameter takes."),
                request);
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception wrong, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError()) {
            log.error("A request failed unexpectedly", wrong);
            return answer(Unexpected.problem(), request);
        }
        return answer(Problem.unsuitable(status), headers, request);
    }

    private @Nullable ResponseEntity<Object> answer(Problem problem, WebRequest request) {
        return answer(problem, HttpHeaders.EMPTY, request);
    }

    /** Nothing is left to be written once a page was. */
    private @Nullable ResponseEntity<Object> answer(Problem problem, HttpHeaders headers, WebRequest request) {
        ServletWebRequest asked = (ServletWebRequest) request;
        if (!ProblemPage.isFor(asked.getRequest())) {
            return ResponseEntity.status(problem.status())
                    .headers(headers)
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(problem);
        }
        try {
            HttpServletResponse response = Objects.requireNonNull(asked.getResponse());
            headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            page.write(problem, asked.getRequest(), response);
            return null;
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }
}
