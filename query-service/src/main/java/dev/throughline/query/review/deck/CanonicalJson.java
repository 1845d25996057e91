package dev.throughline.query.review.deck;

import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;

/**
 * JSON of which there is one way to write it, after RFC 8785: names sorted by UTF-16 code units, no white space, texts
 * escaped only where they must be. Numbers are written as text, so that no reader and no writer rounds them.
 */
final class CanonicalJson {
    private static final int FIRST_PRINTABLE = 0x20;

    private CanonicalJson() {}

    static String of(JsonNode value) {
        if (value.isObject()) {
            return value.properties().stream()
                    .sorted(java.util.Map.Entry.comparingByKey())
                    .map(entry -> text(entry.getKey()) + ":" + of(entry.getValue()))
                    .collect(Collectors.joining(",", "{", "}"));
        }
        if (value.isArray()) {
            return value.valueStream().map(CanonicalJson::of).collect(Collectors.joining(",", "[", "]"));
        }
        if (value.isNumber()) {
            return text(value.decimalValue().toPlainString());
        }
        return value.isString() ? text(value.stringValue()) : value.toString();
    }

    private static String text(String text) {
        return text.chars().mapToObj(CanonicalJson::unit).collect(Collectors.joining("", "\"", "\""));
    }

    private static String unit(int c) {
        return switch (c) {
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case '\b' -> "\\b";
            case '\t' -> "\\t";
            case '\n' -> "\\n";
            case '\f' -> "\\f";
            case '\r' -> "\\r";
            default -> c < FIRST_PRINTABLE ? String.format("\\u%04x", c) : String.valueOf((char) c);
        };
    }
}
