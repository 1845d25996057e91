package dev.throughline.command.rules;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** A command was refused. Carries every rule that it breaks; rolls the command's transaction back. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient List<Violation> violations;

    public Refusal(List<Violation> violations) {
        // No stack trace: a refusal is an answer, not a fault.
        super(violations.stream().map(Violation::code).collect(Collectors.joining(", ")), null, false, false);
        this.violations = List.copyOf(violations);
    }

    public Refusal(Violation violation) {
        this(List.of(violation));
    }

    public List<Violation> violations() {
        return violations;
    }

    /** The gravest kind among the violations. */
    public Violation.Kind kind() {
        return violations.stream()
                .map(Violation::kind)
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }
}
