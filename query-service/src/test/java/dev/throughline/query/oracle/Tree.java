package dev.throughline.query.oracle;

import dev.throughline.events.wire.EventCodec;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Answers as plain maps, lists, texts and numbers, without what is null, so that two of them can be compared. */
final class Tree {
    /** What an oracle leaves open. */
    static final String OPEN = "(whatever the service says)";

    /** What is answered to something that cannot be asked at that moment. */
    static final String REFUSED = "(cannot be asked)";

    private Tree() {}

    /** A map of names and values, in turn. */
    static Map<String, @Nullable Object> object(@Nullable Object... namesAndValues) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
        }
        return map;
    }

    /** At most so many differences, each with its place, what was expected and what was found. */
    static List<String> differences(@Nullable Object expected, @Nullable Object found) {
        List<String> differences = new ArrayList<>();
        compare("", plain(expected), plain(found), differences);
        return differences;
    }

    static @Nullable Object plain(@Nullable Object value) {
        return plain(EventCodec.json().valueToTree(value));
    }

    private static @Nullable Object plain(JsonNode node) {
        if (node.isNull() || node.isMissingNode()) {
            return null;
        } else if (node.isNumber()) {
            BigDecimal number = node.decimalValue();
            return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
        } else if (node.isArray()) {
            List<@Nullable Object> list = new ArrayList<>();
            node.forEach(each -> list.add(plain(each)));
            return list;
        } else if (node.isObject()) {
            Map<String, Object> map = new TreeMap<>();
            node.forEachEntry((name, each) -> {
                Object plain = plain(each);
                if (plain != null) {
                    map.put(name, plain);
                }
            });
            return map;
        }
        return node.asString();
    }

    private static void compare(String place, @Nullable Object expected, @Nullable Object found, List<String> to) {
        if (OPEN.equals(expected) || (expected == null ? found == null : expected.equals(found))) {
            return;
        }
        if (expected instanceof Map<?, ?> a && found instanceof Map<?, ?> b) {
            var names = new TreeSet<String>();
            a.keySet().forEach(name -> names.add(String.valueOf(name)));
            b.keySet().forEach(name -> names.add(String.valueOf(name)));
            names.forEach(name -> compare(place + "/" + name, a.get(name), b.get(name), to));
        } else if (expected instanceof List<?> a && found instanceof List<?> b && a.size() == b.size()) {
            for (int i = 0; i < a.size(); i++) {
                compare(place + "/" + i, a.get(i), b.get(i), to);
            }
        } else {
            to.add(place + ": expected " + shown(expected) + ", but found " + shown(found));
        }
    }

    private static String shown(@Nullable Object value) {
        String text = String.valueOf(value);
        String size = value instanceof List<?> list ? list.size() + " of " : "";
        return size + (text.length() > 400 ? text.substring(0, 400) + " …" : text);
    }
}
