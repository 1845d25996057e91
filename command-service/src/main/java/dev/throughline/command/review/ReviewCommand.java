package dev.throughline.command.review;

import dev.throughline.events.ActionId;
import dev.throughline.events.MetricId;
import dev.throughline.events.PersonId;
import dev.throughline.events.Required;
import dev.throughline.events.review.ExceptionStatus;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What can be asked of the weekly review of a portfolio. */
public sealed interface ReviewCommand {

    /** Say what is behind an exception, or that one is finding out. */
    record ExplainException(
            @Nullable MetricId metric,
            @Nullable ExceptionStatus status,
            @Nullable String text) implements ReviewCommand {}

    /** Give somebody something to do. */
    record AssignAction(
            @Nullable ActionId action,
            @Nullable String text,
            @Nullable PersonId person,
            @Nullable LocalDate due) implements ReviewCommand {}

    /** Say that an action is done. */
    record CompleteAction(@Nullable ActionId action) implements ReviewCommand {}

    /** End the review of a week and freeze its deck. */
    record CloseReview(
            @Nullable Long logPosition,
            @Nullable Integer deckFormat,
            @Nullable String deckHash,
            List<MetricId> exceptions)
            implements ReviewCommand {
        public CloseReview {
            exceptions = Required.list(exceptions);
        }
    }
}
