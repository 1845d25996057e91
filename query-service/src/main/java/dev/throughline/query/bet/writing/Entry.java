package dev.throughline.query.bet.writing;

import dev.throughline.query.platform.commands.Body;
import dev.throughline.query.platform.questions.BadQuestion;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * One field of a form.
 *
 * @param name in the form and in the command
 */
record Entry(String name, Kind kind) {
    private static final int MOST_VERDICTS = 50;

    /** How what was typed becomes a field of the command. */
    enum Kind {
        TEXT,
        NUMBER,
        FLAG,
        LIST,
        LINES,
        /** One for each assumption: {@code verdict-assumption-1}. */
        VERDICTS
    }

    /** Fields of one kind. */
    static List<Entry> each(Kind kind, String... names) {
        return List.of(names).stream().map(name -> new Entry(name, kind)).toList();
    }

    boolean isNamed(String parameter) {
        return kind == Kind.VERDICTS ? parameter.startsWith(Typed.VERDICT) : parameter.equals(name);
    }

    Body put(Typed typed, Body into) {
        return switch (kind) {
            case TEXT -> into.with(name, typed.value(name));
            case NUMBER -> into.number(name, typed.value(name));
            case FLAG -> into.put(name, typed.value(name) == null ? null : Boolean.TRUE);
            case LIST -> into.list(name, typed.values(name));
            case LINES -> into.lines(name, typed.value(name));
            case VERDICTS -> into.put(name, verdicts(typed));
        };
    }

    private static List<Map<String, String>> verdicts(Typed typed) {
        Map<String, String> given = typed.verdicts();
        if (given.size() > MOST_VERDICTS) {
            throw BadQuestion.parameter(Typed.VERDICT, "given for at most " + MOST_VERDICTS + " assumptions");
        }
        return given.entrySet().stream()
                .map(each -> Map.of("assumption", each.getKey(), "verdict", each.getValue()))
                .collect(Collectors.toList());
    }
}
