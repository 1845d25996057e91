package dev.throughline.query.intake.operations;

import dev.throughline.query.intake.NotWaitingException;
import dev.throughline.query.intake.StillFailingException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** The refusals of operators' decisions as problems. */
@RestControllerAdvice(assignableTypes = DeadLetterController.class)
class DeadLetterProblems {

    @ExceptionHandler
    ProblemDetail notWaiting(NotWaitingException refusal) {
        return problem(HttpStatus.NOT_FOUND, "dead-letter.not-waiting", refusal, "See the list of dead letters.");
    }

    @ExceptionHandler
    ProblemDetail stillFailing(StillFailingException refusal) {
        return problem(
                HttpStatus.CONFLICT,
                "dead-letter.still-failing",
                refusal,
                "Mend the projection, or skip the event with a reason.");
    }

    @ExceptionHandler
    ProblemDetail missingReason(MissingReasonException refusal) {
        return problem(HttpStatus.UNPROCESSABLE_CONTENT, "reason.missing", refusal, "Send {\"reason\": \"…\"}.");
    }

    private static ProblemDetail problem(HttpStatus status, String code, RuntimeException refusal, String hint) {
        @Nullable String detail = refusal.getMessage();
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail == null ? code : detail);
        problem.setProperty("code", code);
        problem.setProperty("hint", hint);
        return problem;
    }
}
