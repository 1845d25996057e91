package dev.throughline.events.schema;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What the comments of the records say, so that a schema explains itself and nothing is written twice. */
final class SourceComments {
    private static final Path SOURCES = Path.of("src/main/java");
    private static final String COMMENT = "/\\*\\*((?:(?!\\*/).)*)\\*/\\s*(?:@\\w+(?:\\([^)]*\\))?\\s*)*(?:public )?";

    private SourceComments() {}

    /** A type's own comment up to the first tag; null if it has none. */
    static @Nullable String of(Class<?> type) {
        String comment = type.getName().startsWith("dev.throughline.") ? comment(type) : null;
        return comment == null ? null : plain(comment.split("@param", 2)[0]);
    }

    /** The comment on a record's component; null if it has none. */
    static @Nullable String of(Class<?> type, String component) {
        String comment = comment(type);
        Matcher tag = Pattern.compile("@param " + component + "\\b((?:(?!@param ).)*)", Pattern.DOTALL)
                .matcher(comment == null ? "" : comment);
        return tag.find() ? plain(tag.group(1)) : null;
    }

    private static @Nullable String comment(Class<?> type) {
        Matcher declaration = Pattern.compile(
                        COMMENT + "(?:record|enum) " + type.getSimpleName() + "\\b", Pattern.DOTALL)
                .matcher(source(type));
        return declaration.find() ? declaration.group(1) : null;
    }

    private static String source(Class<?> type) {
        try {
            return Files.readString(SOURCES.resolve(outermost(type).getName().replace('.', '/') + ".java"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    private static Class<?> outermost(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        return outer == null ? type : outermost(outer);
    }

    private static String plain(String comment) {
        return comment.replaceAll("\\n\\s*\\*", " ")
                .replaceAll("\\{@(?:code|link) ([^}]*)}", "$1")
                .replaceAll("\\s+", " ")
                .strip();
    }
}
