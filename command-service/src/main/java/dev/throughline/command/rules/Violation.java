package dev.throughline.command.rules;

import dev.throughline.events.StreamId;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * One rule that a command breaks.
 *
 * @param rule which rule of the guide it is; null for what holds of any input
 * @param kind what kind of rule, which decides how the refusal is answered
 * @param code typed and stable: {@code kill.learnings-missing}
 * @param detail what was expected and what was found
 * @param hint what to do
 * @param values what broke the rule, by name
 */
public record Violation(
        @Nullable Rule rule,
        Kind kind,
        String code,
        String detail,
        @Nullable String hint,
        Map<String, Object> values) {

    /** From the gravest: one refusal answers with the gravest kind among its violations. */
    public enum Kind {
        /** The caller may not do this. */
        FORBIDDEN,
        /** There is no such stream, or none that the caller may know of. */
        UNKNOWN,
        /** The caller decided on an older version than the current one. */
        STALE,
        /** The command is wrong whatever the state is. */
        INPUT,
        /** The command does not fit the state. */
        STATE
    }

    public static Violation input(String code, String detail, @Nullable String hint) {
        return new Violation(null, Kind.INPUT, code, detail, hint, Map.of());
    }

    public static Violation state(String code, String detail, @Nullable String hint) {
        return new Violation(null, Kind.STATE, code, detail, hint, Map.of());
    }

    /** No such stream, or none that the caller may know of: both get the same words. */
    public static Violation unknown(StreamId stream) {
        String what = stream.kind();
        return new Violation(
                null,
                Kind.UNKNOWN,
                what + ".unknown",
                "Expected a " + what + " that exists and that you may see, but found none called '" + stream.id()
                        + "'.",
                "Check the id, and that your token covers its portfolio.",
                Map.of());
    }

    public Violation with(String name, Object value) {
        Map<String, Object> more = new TreeMap<>(values);
        more.put(name, value);
        return new Violation(rule, kind, code, detail, hint, Collections.unmodifiableMap(more));
    }

    /** The same, as a breach of a rule of the guide. */
    public Violation of(Rule broken) {
        return new Violation(broken, kind, code, detail, hint, values);
    }
}
