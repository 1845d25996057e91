package dev.throughline.query.paging;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;

/**
 * The columns of a record, read off its components: a record in it adds its own ({@code spent.amount}), a list is one cell
 * with semicolons. They are the same for every list of these records, also for an empty one.
 */
record CsvColumns(List<String> names) {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?");
    private static final String FORMULA = "=+-@\t\r";

    static CsvColumns of(Class<?> row) {
        return new CsvColumns(columns(row, "").toList());
    }

    List<String> cells(JsonNode row) {
        return names.stream().map(name -> cell(at(row, name))).toList();
    }

    private static Stream<String> columns(Class<?> row, String prefix) {
        return Arrays.stream(row.getRecordComponents()).flatMap(component -> columns(component, prefix));
    }

    private static Stream<String> columns(RecordComponent component, String prefix) {
        String name = prefix + component.getName();
        Class<?> type = component.getType();
        return isComposed(type) ? columns(type, name + ".") : Stream.of(name);
    }

    /** Ids and amounts are records too, but travel as one text. */
    private static boolean isComposed(Class<?> type) {
        return type.isRecord() && type.getRecordComponents().length > 1;
    }

    private static JsonNode at(JsonNode row, String name) {
        return row.at("/" + name.replace('.', '/'));
    }

    private static String cell(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        return value.isArray()
                ? harmless(value.valueStream().map(CsvColumns::text).collect(Collectors.joining("; ")))
                : harmless(text(value));
    }

    private static String text(JsonNode value) {
        return value.isValueNode() ? value.asString() : value.toString();
    }

    /** A spreadsheet must not take a text for a formula. */
    private static String harmless(String text) {
        boolean formula = !text.isEmpty()
                && FORMULA.indexOf(text.charAt(0)) >= 0
                && !NUMBER.matcher(text).matches();
        return formula ? "'" + text : text;
    }
}
