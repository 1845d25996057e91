package dev.throughline.command.rules;

/** Why the waivable rules do not stand against a command that breaks them. */
public sealed interface Waiver {
    Waiver NONE = new None();

    /** They do. */
    record None() implements Waiver {}

    /** It happened before there were such rules. */
    record Historic(String reason) implements Waiver {}

    /** A leader takes it on themselves; each rule that is waived is recorded. */
    record Overridden(String reason) implements Waiver {}

    /** Whether this violation does not stand against the command. */
    default boolean waives(Violation violation) {
        Rule rule = violation.rule();
        return !(this instanceof None) && rule != null && rule.isWaivable();
    }
}
