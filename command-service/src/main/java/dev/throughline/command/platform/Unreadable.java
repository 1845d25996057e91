package dev.throughline.command.platform;

import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.exc.ValueInstantiationException;

/** Says where and why JSON could not be read, in words that name no class and repeat no long content. */
public final class Unreadable {
    private static final int SHOWN = 60;

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
            case DatabindException wrong -> "Expected another kind of value at " + path(wrong) + ".";
            case null, default -> "Expected a JSON document, but found none that can be read.";
        };
    }

    private static String expected(Class<?> type) {
        return type.isEnum()
                ? "one of " + java.util.Arrays.toString(type.getEnumConstants())
                : "a " + type.getSimpleName();
    }

    private static String path(JacksonException failure) {
        return failure.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .map(Unreadable::shortened)
                .collect(Collectors.joining("."));
    }

    private static String shortened(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "…";
    }
}
