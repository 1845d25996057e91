package dev.throughline.query.platform;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;

/** What the outside learns of a failure on our side: whether to wait for a part of ours, or that there is a bug. */
final class Unexpected {
    static final String RETRY_AFTER_SECONDS = "1";

    private static final Logger log = LoggerFactory.getLogger(Unexpected.class);

    private Unexpected() {}

    /** Logs the failure, and what to answer: 503 while the database is away, else 500. */
    static Problem problem(Throwable failure) {
        if (DatabaseAway.isCauseOf(failure)) {
            log.warn("The database is away: {}", failure.getClass().getSimpleName());
            return Problem.of(
                    HttpStatus.SERVICE_UNAVAILABLE,
                    "service.unavailable",
                    "Expected the database to answer, but it is away.",
                    "Ask again in a moment.");
        }
        log.error("A request failed unexpectedly", failure);
        return failed();
    }

    static Problem failed() {
        return Problem.of(
                HttpStatus.INTERNAL_SERVER_ERROR,
                "service.failed",
                "Expected to answer this, but failed. It was logged.",
                "Ask again; if it fails again, tell the operator the time.");
    }
}
