package dev.throughline.query.bet.narrative;

import dev.throughline.query.platform.questions.BadQuestion;
import io.swagger.v3.oas.annotations.Parameter;
import org.jspecify.annotations.Nullable;

/** Which two revisions are compared. */
public record RevisionRequest(
        @Parameter(description = "The revision to compare from; the one before 'to' if missing.") @Nullable
        Integer from,

        @Parameter(description = "The revision to compare to; the latest if missing.") @Nullable
        Integer to) {

    /** Whether anything is to be compared. */
    public boolean compares() {
        return from != null || to != null;
    }

    /** @throws BadQuestion when there cannot be such a revision */
    void check() {
        check("from", from);
        check("to", to);
    }

    private static void check(String name, @Nullable Integer revision) {
        if (revision != null && revision < 1) {
            throw BadQuestion.parameter(name, "the number of a revision, from 1");
        }
    }
}
