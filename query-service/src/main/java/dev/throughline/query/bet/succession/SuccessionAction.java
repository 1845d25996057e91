package dev.throughline.query.bet.succession;

import dev.throughline.events.ActionId;
import dev.throughline.events.review.ReviewEvent.ActionAssigned;
import dev.throughline.events.review.ReviewEvent.ActionCompleted;
import dev.throughline.query.picture.History;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Something that a weekly review asked somebody to do, and that is not done. */
@Schema(description = "Something that a weekly review asked somebody to do, and that is not done.")
record SuccessionAction(
        @Schema(description = "The portfolio whose review it was.")
        String portfolio,

        @Schema(description = "The week whose review it was, by its ISO label.", example = "2026-W53")
        String week,

        @Schema(description = "The action's id, unique in the review.")
        String action,

        @Schema(description = "What is to be done.") String text,

        @Schema(description = "Who is to do it.") String person,

        @Schema(description = "The day by which it is to be done.")
        LocalDate due) {
    private static final int LABEL = "2026-W53".length();

    /** By their day. */
    static List<SuccessionAction> open(List<History> reviews) {
        return reviews.stream()
                .flatMap(SuccessionAction::open)
                .sorted(Comparator.comparing(SuccessionAction::due)
                        .thenComparing(SuccessionAction::portfolio)
                        .thenComparing(SuccessionAction::week)
                        .thenComparing(SuccessionAction::action))
                .toList();
    }

    private static Stream<SuccessionAction> open(History review) {
        Set<ActionId> done = review.all(ActionCompleted.class).stream()
                .map(completed -> completed.event().action())
                .collect(Collectors.toSet());
        return review.all(ActionAssigned.class).stream()
                .map(assigned -> assigned.event())
                .filter(assigned -> !done.contains(assigned.action()))
                .map(assigned -> of(review.stream().id(), assigned));
    }

    /** A review is called after its portfolio and week, such as {@code payments-2026-w53}. */
    private static SuccessionAction of(String review, ActionAssigned assigned) {
        int week = review.length() - LABEL;
        return new SuccessionAction(
                review.substring(0, week - 1),
                review.substring(week).toUpperCase(Locale.ROOT),
                assigned.action().value(),
                assigned.text(),
                assigned.person().value(),
                assigned.due());
    }
}
