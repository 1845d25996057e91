package dev.throughline.query.platform.problems;

import org.springframework.http.HttpStatus;

/** What the outside learns of a bug: that there is one. */
public final class Unexpected {
    public static final String CODE = "service.failed";
    public static final String DETAIL = "Expected to answer this, but failed. It was logged.";

    private Unexpected() {}

    static Problem problem() {
        return Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, CODE, DETAIL, "Ask again later.");
    }
}
