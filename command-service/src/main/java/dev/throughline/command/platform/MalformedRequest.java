package dev.throughline.command.platform;

import org.springframework.http.HttpStatus;

/** A request whose headers or parameters cannot be read. */
public final class MalformedRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    MalformedRequest(String code, String detail, String hint) {
        super(code, null, false, false);
        this.problem = Problem.of(HttpStatus.BAD_REQUEST, code, detail, hint);
    }

    public Problem problem() {
        return problem;
    }
}
