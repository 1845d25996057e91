package dev.throughline.query.platform.questions;

import java.util.Set;
import java.util.TreeSet;

/** A question that cannot be answered as asked. The message says what was expected and quotes nothing long. */
public final class BadQuestion extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String code;
    private final String hint;

    /**
     * @param code for programs, such as {@code cursor.broken}
     * @param detail what was expected, and what was found
     * @param hint what to ask instead
     */
    public BadQuestion(String code, String detail, String hint) {
        super(detail);
        this.code = code;
        this.hint = hint;
    }

    /** A parameter that is not what it should be. */
    public static BadQuestion parameter(String name, String expected) {
        return new BadQuestion(
                "parameter.malformed",
                "Expected '" + name + "' to be " + expected + ".",
                "Correct '" + name + "' and ask again.");
    }

    /** Parameters that the view or form does not have. */
    public static BadQuestion unknownParameters(Set<String> unknown, Set<String> known) {
        return new BadQuestion(
                "parameter.unknown",
                "Expected only known parameters, but found "
                        + unknown.stream().map(Printable::shortened).toList() + ".",
                known.isEmpty() ? "This view has none." : "This view has " + new TreeSet<>(known) + ".");
    }

    public String code() {
        return code;
    }

    public String hint() {
        return hint;
    }
}
