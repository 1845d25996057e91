package dev.throughline.query.bet.life;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** One value of a bet that an event changed. */
@Schema(description = "One value of a bet that an event changed.")
record Change(
        @Schema(description = "Where in the bet, as its JSON has it.", example = "owner.person")
        String path,

        @Schema(description = "What it was; none if it was nothing.") @Nullable
        Object before,

        @Schema(description = "What it is; none if it is nothing now.") @Nullable
        Object after) {

    /** Every event moves these, so they say nothing about one. */
    private static final Set<String> ALWAYS = Set.of("version", "effectiveAt");

    /** What differs between two bets, by path; a whole object that came or went is one change. */
    static List<Change> between(@Nullable JsonNode before, JsonNode after) {
        List<Change> changes = new ArrayList<>();
        after.propertyStream()
                .filter(each -> !ALWAYS.contains(each.getKey()))
                .forEach(each -> compare(
                        each.getKey(), before == null ? null : before.get(each.getKey()), each.getValue(), changes));
        return List.copyOf(changes);
    }

    private static void compare(String path, @Nullable JsonNode before, @Nullable JsonNode after, List<Change> to) {
        if (before != null && after != null && before.isObject() && after.isObject()) {
            Set<String> names = new TreeSet<>(before.propertyNames());
            names.addAll(after.propertyNames());
            names.forEach(name -> compare(path + "." + name, before.get(name), after.get(name), to));
        } else if (before != null && after != null && before.isArray() && after.isArray()) {
            for (int i = 0; i < Math.max(before.size(), after.size()); i++) {
                compare(path + "[" + i + "]", before.get(i), after.get(i), to);
            }
        } else if (!isSame(before, after) && !isEmptyList(before, after)) {
            to.add(new Change(path, value(before), value(after)));
        }
    }

    private static boolean isSame(@Nullable JsonNode before, @Nullable JsonNode after) {
        return before == null || before.isNull() ? isNone(after) : before.equals(after);
    }

    /** A list that was not there and is empty now is no change. */
    private static boolean isEmptyList(@Nullable JsonNode before, @Nullable JsonNode after) {
        return isNone(before) && after != null && after.isArray() && after.isEmpty();
    }

    private static boolean isNone(@Nullable JsonNode node) {
        return node == null || node.isNull();
    }

    private static @Nullable Object value(@Nullable JsonNode node) {
        return isNone(node) ? null : node;
    }
}
