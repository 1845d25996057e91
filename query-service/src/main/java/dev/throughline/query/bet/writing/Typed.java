package dev.throughline.query.bet.writing;

import dev.throughline.query.platform.commands.Command;
import dev.throughline.query.platform.questions.BadQuestion;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What is in the fields of a form.
 *
 * @param key the form's own
 */
public record Typed(String key, Map<String, List<String>> all) {
    static final String KEY = "key";
    static final String VERDICT = "verdict-";

    /** What pages and sessions put into an address or a form besides. */
    private static final Set<String> AROUND = Set.of("portfolio", "_csrf", "asOf", "knownAt", "position");

    /**
     * As it was sent, or as its address fills it in; that one gets a key of its own.
     *
     * @throws BadQuestion if there is more than the form has
     */
    static Typed of(BetForm form, Map<String, List<String>> given) {
        Map<String, List<String>> fields = new TreeMap<>(given);
        fields.keySet().removeAll(AROUND);
        Set<String> unknown = new TreeSet<>(fields.keySet());
        unknown.removeIf(form::has);
        if (!unknown.isEmpty()) {
            throw BadQuestion.unknownParameters(unknown, form.parameters());
        }
        List<String> key = fields.remove(KEY);
        return new Typed(key == null ? Command.newKey() : key.getFirst(), fields);
    }

    public @Nullable String value(String name) {
        List<String> values = all.get(name);
        return values == null || values.getFirst().isBlank() ? null : values.getFirst();
    }

    public boolean has(String name, String value) {
        return values(name).contains(value);
    }

    List<String> values(String name) {
        return all.getOrDefault(name, List.of());
    }

    /** By assumption; those that nobody chose are left out. */
    Map<String, String> verdicts() {
        Map<String, String> verdicts = new TreeMap<>();
        all.keySet().stream().filter(name -> name.startsWith(VERDICT)).forEach(name -> {
            String verdict = value(name);
            if (verdict != null) {
                verdicts.put(name.substring(VERDICT.length()), verdict);
            }
        });
        return verdicts;
    }
}
