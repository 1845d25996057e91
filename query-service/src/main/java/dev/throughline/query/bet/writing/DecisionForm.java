package dev.throughline.query.bet.writing;

import dev.throughline.query.platform.commands.Body;
import dev.throughline.query.platform.commands.Command;
import dev.throughline.query.platform.commands.Fields;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A decision as it was typed; which fields it needs depends on its outcome. */
record DecisionForm(
        @Nullable String key,
        @Nullable String outcome,
        @Nullable String decision,
        @Nullable String decidedOn,
        @Nullable String rationale,
        @Nullable String alternativesRejected,
        @Nullable List<String> answers,
        @Nullable String evidence,
        @Nullable String budgetCap,
        @Nullable String nextReviewBy,
        @Nullable String reasonCode,
        @Nullable String learnings,
        @Nullable String capacityReleasedOn,
        @Nullable String transferredTo,
        @Nullable String gaveUp,
        @Nullable String versus) {
    private static final int DAYS_TO_REVIEW = 30;

    static final Fields FIELDS = Fields.of(
                    "outcome",
                    "decision",
                    "decidedOn",
                    "rationale",
                    "alternativesRejected",
                    "answers",
                    "evidence",
                    "budgetCap",
                    "nextReviewBy",
                    "reasonCode",
                    "learnings",
                    "capacityReleasedOn",
                    "transferredTo",
                    "gaveUp",
                    "versus")
            .and("tripwire.unanswered", "answers");

    static DecisionForm empty() {
        return of(null, null, null, null);
    }

    /** What is asked to learn what stands against a commit; it is never recorded. */
    static Command rehearsal(String bet, LocalDate today) {
        return of(
                        "COMMIT",
                        "Asked to see what would stand against it.",
                        "0.01",
                        today.plusDays(DAYS_TO_REVIEW).toString())
                .command(bet)
                .rehearsed();
    }

    private static DecisionForm of(
            @Nullable String outcome,
            @Nullable String rationale,
            @Nullable String budgetCap,
            @Nullable String nextReviewBy) {
        return new DecisionForm(
                Command.newKey(),
                outcome,
                null,
                null,
                rationale,
                null,
                null,
                null,
                budgetCap,
                nextReviewBy,
                null,
                null,
                null,
                null,
                null,
                null);
    }

    public boolean answers(String id) {
        return answers != null && answers.contains(id);
    }

    Command command(String bet) {
        Body body = new Body()
                .with("outcome", outcome)
                .with("decision", decision)
                .with("decidedOn", decidedOn)
                .with("rationale", rationale)
                .lines("alternativesRejected", alternativesRejected)
                .list("answers", answers)
                .lines("evidence", evidence)
                .with("budgetCap", budgetCap)
                .with("nextReviewBy", nextReviewBy)
                .with("reasonCode", reasonCode)
                .with("learnings", learnings)
                .with("capacityReleasedOn", capacityReleasedOn)
                .with("transferredTo", transferredTo)
                .with("gaveUp", gaveUp)
                .ids("versus", versus);
        return Command.about(bet, "decisions", body.fields(), key);
    }
}
