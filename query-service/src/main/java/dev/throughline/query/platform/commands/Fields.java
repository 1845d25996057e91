package dev.throughline.query.platform.commands;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a form, by the codes that speak of them. A code such as {@code title.too-long} starts with its field, and
 * {@code kill.learnings-missing} ends with it; where a field is called otherwise in the form, or a rule is about one
 * without naming it, the form says so.
 */
public record Fields(Map<String, String> byCode) {
    private static final String MISSING = "-missing";

    public static Fields of(String... names) {
        Map<String, String> own = new HashMap<>();
        Arrays.stream(names).forEach(name -> own.put(name, name));
        return new Fields(own);
    }

    /** @param code the start of a code, up to a dot, or all of it */
    public Fields and(String code, String field) {
        Map<String, String> more = new HashMap<>(byCode);
        more.put(code, field);
        return new Fields(Map.copyOf(more));
    }

    /** The field that a code is about; none if it is about the whole. */
    @Nullable
    String of(String code) {
        String start = code;
        while (!start.isEmpty()) {
            String field = byCode.get(start);
            if (field != null) {
                return field;
            }
            start = start.substring(0, Math.max(0, start.lastIndexOf('.')));
        }
        String last = code.substring(code.lastIndexOf('.') + 1);
        return last.endsWith(MISSING) ? byCode.get(last.substring(0, last.length() - MISSING.length())) : null;
    }
}
