package dev.throughline.query.bet.life;

import dev.throughline.query.bet.BetView;
import io.swagger.v3.oas.annotations.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
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

    private static final List<RecordComponent> VALUES = Arrays.stream(BetView.class.getRecordComponents())
            .filter(value -> !ALWAYS.contains(value.getName()))
            .toList();

    /**
     * What differs between two bets, by path; a whole object that came or went is one change.
     *
     * @param json how a value is written; asked only for what is not the same
     */
    static List<Change> between(@Nullable BetView before, BetView after, Function<Object, JsonNode> json) {
        List<Change> changes = new ArrayList<>();
        for (RecordComponent value : VALUES) {
            compare(value.getName(), before == null ? null : in(before, value), in(after, value), json, changes);
        }
        return List.copyOf(changes);
    }

    private static void compare(
            String path,
            @Nullable Object before,
            @Nullable Object after,
            Function<Object, JsonNode> json,
            List<Change> to) {
        if (before instanceof List<?> were && after instanceof List<?> are) {
            for (int i = 0; i < Math.max(were.size(), are.size()); i++) {
                if (!Objects.equals(entry(were, i), entry(are, i))) {
                    compare(path + "[" + i + "]", entry(were, i), entry(are, i), json, to);
                }
            }
        } else if (!Objects.equals(before, after)) {
            compare(path, before == null ? null : json.apply(before), after == null ? null : json.apply(after), to);
        }
    }

    private static @Nullable Object entry(List<?> list, int place) {
        return place < list.size() ? list.get(place) : null;
    }

    private static @Nullable Object in(BetView bet, RecordComponent value) {
        try {
            return value.getAccessor().invoke(bet);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
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

    /** What it was, for people to read. */
    public String was() {
        return text(before);
    }

    /** What it is, for people to read. */
    public String is() {
        return text(after);
    }

    private static String text(@Nullable Object value) {
        return value instanceof JsonNode node && node.isValueNode()
                ? node.asString()
                : value == null ? "" : value.toString();
    }

    private static @Nullable Object value(@Nullable JsonNode node) {
        return isNone(node) ? null : node;
    }
}
