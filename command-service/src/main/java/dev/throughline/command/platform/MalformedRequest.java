package dev.throughline.command.platform;

import org.springframework.http.HttpStatus;

/** A request that cannot be read: its headers, its parameters, or the size of its body. */
public final class MalformedRequest extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public MalformedRequest(String code, String detail, String hint) {
        this(HttpStatus.BAD_REQUEST, code, detail, hint);
    }

    MalformedRequest(HttpStatus status, String code, String detail, String hint) {
        super(code, null, false, false);
        this.problem = Problem.of(status, code, detail, hint);
    }

    public Problem problem() {
        return problem;
    }
}
