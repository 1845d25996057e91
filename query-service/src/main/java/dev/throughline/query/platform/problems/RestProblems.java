package dev.throughline.query.platform.problems;

import dev.throughline.query.platform.questions.BadQuestion;
import dev.throughline.query.platform.questions.NothingThere;
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
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Everything that goes wrong in a REST request, as a problem; what nobody expected is logged here, once. */
@RestControllerAdvice
class RestProblems extends ResponseEntityExceptionHandler {
    private static final Logger log = LoggerFactory.getLogger(RestProblems.class);

    @ExceptionHandler
    ResponseEntity<Object> badQuestion(BadQuestion asked) {
        return answer(
                Problem.of(HttpStatus.BAD_REQUEST, asked.code(), String.valueOf(asked.getMessage()), asked.hint()));
    }

    @ExceptionHandler
    ResponseEntity<Object> nothingThere(NothingThere nothing) {
        return answer(Problem.of(
                HttpStatus.NOT_FOUND,
                nothing.code(),
                String.valueOf(nothing.getMessage()),
                "Check the id and the moment, or ask for access to its portfolio."));
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception bug) throws Exception {
        if (bug instanceof AccessDeniedException || bug instanceof AuthenticationException) {
            throw bug; // the security filters answer these
        }
        if (bug instanceof RequestRejectedException || bug instanceof InvalidParameterException) {
            return answer(Problem.unsuitable(HttpStatus.BAD_REQUEST)); // parameters are read when first asked for
        }
        if (DatabaseAway.isCauseOf(bug)) {
            return away();
        }
        log.error("A request failed unexpectedly", bug);
        return answer(Unexpected.problem());
    }

    private static ResponseEntity<Object> away() {
        HttpStatus status = HttpStatus.SERVICE_UNAVAILABLE;
        return ResponseEntity.status(status)
                .header(HttpHeaders.RETRY_AFTER, "1")
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.of(status, DatabaseAway.CODE, DatabaseAway.DETAIL, DatabaseAway.HINT));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleMethodArgumentNotValid(
            MethodArgumentNotValidException wrong, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String names = wrong.getBindingResult().getFieldErrors().stream()
                .map(FieldError::getField)
                .distinct()
                .sorted()
                .collect(Collectors.joining("', '"));
        return answer(Problem.of(
                status,
                "parameter.malformed",
                "Expected a value that fits in '" + names + "'.",
                "/v3/api-docs lists the values that a parameter takes."));
    }

    @Override
    protected @Nullable ResponseEntity<Object> handleExceptionInternal(
            Exception wrong, @Nullable Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        if (status.is5xxServerError()) {
            log.error("A request failed unexpectedly", wrong);
            return answer(Unexpected.problem());
        }
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.unsuitable(status));
    }

    private static ResponseEntity<Object> answer(Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
