package dev.throughline.query.oracle;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The one way to write a deck down, so that it has one hash: sorted, without white space, numbers as texts. */
final class Canonical {
    private Canonical() {}

    static String hash(Map<String, @Nullable Object> deck) {
        try {
            byte[] bytes = written(deck).getBytes(StandardCharsets.UTF_8);
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String written(@Nullable Object value) {
        if (value == null || value instanceof Boolean) {
            return String.valueOf(value);
        } else if (value instanceof Map<?, ?> map) {
            TreeMap<String, String> sorted = new TreeMap<>();
            map.forEach((name, each) -> sorted.put(String.valueOf(name), written(each)));
            List<String> pairs = new ArrayList<>();
            sorted.forEach((name, each) -> pairs.add(quoted(name) + ":" + each));
            return "{" + String.join(",", pairs) + "}";
        } else if (value instanceof List<?> list) {
            return "[" + String.join(",", list.stream().map(Canonical::written).toList()) + "]";
        } else if (value instanceof BigDecimal number) {
            return quoted(Numbers.text(number));
        }
        return quoted(value.toString());
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            int escaped = "\"\\\b\t\n\f\r".indexOf(c);
            if (escaped >= 0) {
                quoted.append('\\').append("\"\\btnfr".charAt(escaped));
            } else if (c < ' ') {
                quoted.append("\\u%04x".formatted((int) c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
