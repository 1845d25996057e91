package dev.throughline.query.bet.succession;

import dev.throughline.events.bet.JudgedWhen;
import dev.throughline.query.bet.parts.Criterion;
import dev.throughline.query.picture.History;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A kill criterion that may still fire. */
@Schema(
        description = "A kill criterion that may still fire: its day and grace have not passed, and one that is judged"
                + " once has not fired.")
record SuccessionCriterion(
        @Schema(description = "The criterion.") Criterion criterion,

        @Schema(
                description =
                        "The last day on which it can be observed or judged: its day and its grace; none if it has"
                                + " no end.")
        @Nullable
        LocalDate dueOn) {

    static List<SuccessionCriterion> live(History bet, LocalDate today) {
        return Criterion.of(bet).stream()
                .map(criterion -> new SuccessionCriterion(criterion, due(criterion)))
                .filter(each -> each.isLive(today))
                .toList();
    }

    private static @Nullable LocalDate due(Criterion criterion) {
        LocalDate by = criterion.by();
        return by == null ? null : by.plusDays(criterion.graceDays());
    }

    private boolean isLive(LocalDate today) {
        boolean settled =
                criterion.when() == JudgedWhen.AT_DATE && !criterion.firings().isEmpty();
        return !settled && (dueOn == null || !today.isAfter(dueOn));
    }
}
