package dev.throughline.query.platform;

import java.util.stream.Collectors;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
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
    @ExceptionHandler
    ResponseEntity<Object> badQuestion(BadQuestion asked) {
        return answer(
                Problem.of(HttpStatus.BAD_REQUEST, asked.code(), String.valueOf(asked.getMessage()), asked.hint()));
    }

    @ExceptionHandler
    ResponseEntity<Object> nothingThere(NothingThere nothing) {
        return answer(Problem.of(
                HttpStatus.NOT_FOUND, nothing.code(), String.valueOf(nothing.getMessage()), NothingThere.HINT));
    }

    /** Parameters are read when they are first asked for, which is after the filters that would answer this. */
    @ExceptionHandler({RequestRejectedException.class, InvalidParameterException.class})
    ResponseEntity<Object> garbled() {
        return answer(Problem.of(
                HttpStatus.BAD_REQUEST,
                "parameter.unreadable",
                "Expected parameters in UTF-8, escaped with percent signs, but these cannot be read.",
                "Escape what is not a letter or digit."));
    }

    @ExceptionHandler
    ResponseEntity<Object> unexpected(Exception bug) throws Exception {
        if (bug instanceof AccessDeniedException || bug instanceof AuthenticationException) {
            throw bug; // the security filters answer these
        }
        return answer(Unexpected.problem(bug));
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
            return answer(Unexpected.problem(wrong));
        }
        return ResponseEntity.status(status)
                .headers(headers)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(Problem.unsuitable(status, code(wrong, status)));
    }

    private static String code(Exception wrong, HttpStatusCode status) {
        return switch (wrong) {
            case HttpMessageNotReadableException body -> "body.unreadable";
            case TypeMismatchException parameter -> "parameter.malformed";
            default -> Phrase.code(status);
        };
    }

    private static ResponseEntity<Object> answer(Problem problem) {
        var answer = ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.status() == HttpStatus.SERVICE_UNAVAILABLE.value()) {
            answer.header(HttpHeaders.RETRY_AFTER, Unexpected.RETRY_AFTER_SECONDS);
        }
        return answer.body(problem);
    }
}
