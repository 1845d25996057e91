package dev.throughline.command.platform;

import dev.throughline.command.rules.Text;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says where and why JSON could not be read, in words that name no class and repeat no long content. */
public final class Unreadable {
    private static final int SHOWN = 60;

    private static final Map<Class<?>, String> WORDS = Map.ofEntries(
            Map.entry(String.class, "text"),
            Map.entry(Boolean.class, "true or false"),
            Map.entry(Integer.class, "a whole number"),
            Map.entry(BigDecimal.class, "a number such as 1200.50"),
            Map.entry(LocalDate.class, "a date such as 2026-01-31"),
            Map.entry(ZoneId.class, "an IANA time zone such as Europe/Berlin"),
            Map.entry(Currency.class, "an ISO 4217 currency such as EUR"),
            Map.entry(List.class, "a list"));

    private Unreadable() {}

    public static String describe(@Nullable Throwable cause) {
        return switch (cause) {
            case UnrecognizedPropertyException unknown ->
                "Expected only known fields, but found '"
                        + shortened(unknown.getPropertyName()) + "' at " + path(unknown) + "; known here: "
                        + unknown.getKnownPropertyIds().stream()
                                .map(String::valueOf)
                                .sorted()
                                .collect(Collectors.joining(", "))
                        + ".";
            case InvalidFormatException wrong ->
                "Expected " + expected(wrong.getTargetType()) + " at " + path(wrong) + ", but found '"
                        + shortened(String.valueOf(wrong.getValue())) + "'.";
            case ValueInstantiationException wrong
            when wrong.getCause() instanceof IllegalArgumentException reason ->
                "At " + path(wrong) + ": " + reason.getMessage() + ".";
            case StreamReadException broken ->
                "Expected one JSON document, but it breaks off or is malformed at line "
                        + broken.getLocation().getLineNr() + ", column "
                        + broken.getLocation().getColumnNr() + ".";
            case InvalidNullException nothing -> "Expected a value at " + path(nothing) + ", but found null.";
            case MismatchedInputException wrong
            when wrong.getTargetType() != null ->
                "Expected " + expected(wrong.getTargetType()) + " at " + path(wrong)
                        + ", but found another kind of value.";
            case DatabindException wrong -> "Expected another kind of value at " + path(wrong) + ".";
            case null, default -> "Expected a JSON document, but found none that can be read.";
        };
    }

    private static String expected(Class<?> type) {
        if (type.isEnum()) {
            return "one of " + Arrays.toString(type.getEnumConstants());
        }
        return type.isRecord() ? "an object" : WORDS.getOrDefault(type, "another kind of value");
    }

    private static String path(JacksonException failure) {
        String path = failure.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .map(Unreadable::shortened)
                .collect(Collectors.joining("."));
        return path.isEmpty() ? "the top" : "'" + path + "'";
    }

    private static String shortened(String text) {
        return Text.excerpt(text, SHOWN);
    }
}
