package dev.throughline.command.importing;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.throughline.command.platform.Problem;
import dev.throughline.command.rules.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line that recorded nothing, and why.
 *
 * @param line its number in the file, from 1
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record FailedLine(
        long line,
        @Nullable String command,
        @Nullable String id,
        int status,
        String code,
        String detail,
        @Nullable String hint,
        List<Problem.Broken> violations) {

    private static final int SHOWN = 100;

    static FailedLine of(long line, @Nullable ImportLine read, Problem problem) {
        return new FailedLine(
                line,
                shown(read == null ? null : read.command()),
                shown(read == null ? null : read.id()),
                problem.status(),
                problem.code(),
                problem.detail(),
                problem.hint(),
                problem.violations());
    }

    /** Whatever the line holds there: it was not checked, or failed because of it. */
    private static @Nullable String shown(@Nullable String text) {
        return text == null ? null : Text.excerpt(text, SHOWN);
    }
}
