package dev.throughline.query.duties;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** One thing that is or was due. */
@Schema(description = "One thing that is or was due.")
public record Duty(
        @Schema(description = "What kind of thing is due.") DutyKind kind,

        @Schema(description = "The mechanism that asks for it.")
        Mechanism mechanism,

        @Schema(description = "The portfolio's id.") String portfolio,

        @Schema(description = "The bet's id; none if it is about no bet.") @Nullable
        String bet,

        @Schema(description = "What the bet is called; none if it is about no bet.") @Nullable
        String title,

        @Schema(description = "The metric's id; none if it is about no metric.") @Nullable
        String metric,

        @Schema(description = "The week of the review; none if it is about no review.", example = "2026-W47") @Nullable
        String week,

        @Schema(
                description = "The id of what is due: a decision, firing, action, forecast, criterion, test, metric or"
                        + " week; unique among those of its kind in the bet or review.")
        String subject,

        @Schema(description = "What is to be done, in words.")
        String what,

        @Schema(description = "The last day on which it is on time, in the portfolio's zone.")
        LocalDate dueOn,

        @Schema(
                description =
                        "Days from the day asked about to the due day: what is left, or below 0 how many it is over.")
        int days,

        @Schema(
                description =
                        "Who owes it: of a bet the owner on the due day, or when it was settled if that was earlier;"
                                + " while it is to be done, the owner now. None if only the role is known.")
        @Nullable
        String person,

        @Schema(description = "As what they owe it.") DutyRole role,

        @Schema(description = "Since when it is known: when what made it due was recorded, or the week began.")
        Instant since,

        @Schema(description = "What became of it.") DutyState state,

        @Schema(description = "How it came to its end; none while it is to be done.") @Nullable
        Settled settled,

        @Schema(description = "Whether it predates the mechanisms; then adherence does not count it.")
        boolean imported) {
    static final Comparator<Duty> BY_DAY = Comparator.comparing(Duty::dueOn)
            .thenComparing(Duty::portfolio)
            .thenComparing(duty -> duty.bet() == null ? "" : duty.bet())
            .thenComparing(duty -> duty.week() == null ? "" : duty.week())
            .thenComparing(Duty::kind)
            .thenComparing(Duty::subject)
            .thenComparing(Duty::since);

    /** Whether adherence may count it, once its day has passed. */
    public boolean counts() {
        return kind.isCounted() && !imported && state != DutyState.LAPSED;
    }

    /** Whether the day asked about lies after the due day. */
    public boolean dayHasPassed() {
        return days < 0;
    }
}
