package dev.throughline.command.platform;

import dev.throughline.command.dispatch.Overload;
import dev.throughline.command.rules.Refusal;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.TypeMismatchException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The one place where exceptions become answers. */
@RestControllerAdvice
class ProblemAdvice {
    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String RETRY_AFTER_SECONDS = "1";

    @ExceptionHandler
    ResponseEntity<Problem> refused(Refusal refusal) {
        ResponseEntity.BodyBuilder answer = answer(Problem.of(refusal));
        refusal.violations().stream()
                .map(violation -> violation.values().get("current"))
                .filter(java.util.Objects::nonNull)
                .findFirst()
                .ifPresent(version -> answer.eTag("\"" + version + "\""));
        return answer.body(Problem.of(refusal));
    }

    @ExceptionHandler
    ResponseEntity<Problem> overloaded(Overload overload) {
        Problem problem = Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "service.busy",
                "Expected a place for this command within seconds, but too many are under way.",
                "Send it again with the same Idempotency-Key.");
        return answer(problem)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .body(problem);
    }

    @ExceptionHandler
    ResponseEntity<Problem> unreadable(HttpMessageNotReadableException failure) {
        return answered(Problem.of(
                HttpStatus.BAD_REQUEST,
                "body.unreadable",
                Unreadable.describe(failure.getCause()),
                "Compare the body with the API description."));
    }

    @ExceptionHandler
    ResponseEntity<Problem> malformed(MalformedRequest failure) {
        return answered(failure.problem());
    }

    @ExceptionHandler
    ResponseEntity<Problem> mistyped(TypeMismatchException failure) {
        return answered(Problem.of(
                HttpStatus.BAD_REQUEST,
                "parameter.malformed",
                "Expected another kind of value in '" + failure.getPropertyName() + "'.",
                "Compare the parameter with the API description."));
    }

    /** Tomcat reads parameters when they are first asked for. */
    @ExceptionHandler
    ResponseEntity<Problem> garbled(InvalidParameterException failure) {
        return answered(Problem.of(
                HttpStatus.BAD_REQUEST,
                "parameter.unreadable",
                "Expected parameters in UTF-8, escaped with percent signs, but these cannot be read.",
                "Escape what is not a letter or digit."));
    }

    /** Parameters and headers are looked through when they are first asked for. */
    @ExceptionHandler
    ResponseEntity<Problem> dubious(RequestRejectedException failure) {
        return answered(Problems.DUBIOUS);
    }

    /** Anything else is either what Spring says of the request, or a bug: logged once, and nothing told. */
    @ExceptionHandler
    ResponseEntity<Problem> other(Exception failure) {
        if (failure instanceof ErrorResponse response) {
            HttpStatusCode status = response.getStatusCode();
            return ResponseEntity.status(status)
                    .headers(response.getHeaders())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(Problem.of(
                            HttpStatus.valueOf(status.value()),
                            "request.unsuitable",
                            detailOf(response),
                            "Compare the request with the API description."));
        }
        if (DatabaseAway.isCauseOf(failure)) {
            return unavailable();
        }
        LOG.error("a request failed unexpectedly", failure);
        return answered(Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "service.failed",
                "Expected to handle this request, but failed. Whether it took effect is unknown.",
                "Send it again with the same Idempotency-Key; if it fails again, tell the operator the time."));
    }

    /** Whether the commit arrived before the connection broke is unknown; under its key the answer will tell. */
    private static ResponseEntity<Problem> unavailable() {
        Problem problem = Problem.of(
                HttpStatus.SERVICE_UNAVAILABLE,
                "service.unavailable",
                "Expected the database to answer, but it is away. Whether the command took effect is unknown.",
                "Send it again with the same Idempotency-Key in a moment.");
        return answer(problem)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .body(problem);
    }

    private static String detailOf(ErrorResponse response) {
        @Nullable String detail = response.getBody().getDetail();
        return detail == null ? "The request does not fit what is offered here." : detail;
    }

    private static ResponseEntity.BodyBuilder answer(Problem problem) {
        return ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
    }

    private static ResponseEntity<Problem> answered(Problem problem) {
        return answer(problem).body(problem);
    }
}
