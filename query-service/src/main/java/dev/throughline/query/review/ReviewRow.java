package dev.throughline.query.review;

import dev.throughline.query.calendar.BusinessCalendar;
import dev.throughline.query.review.deck.Deck;
import dev.throughline.query.review.deck.Material;
import dev.throughline.query.review.exceptions.Raised;
import dev.throughline.query.review.meeting.Closing;
import dev.throughline.query.review.meeting.Meeting;
import dev.throughline.query.review.meeting.ReviewAction;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The review of a week, in a line. */
@Schema(description = "The review of a week, in a line.")
record ReviewRow(
        @Schema(description = "The ISO week of its end minus three days.", example = "2026-W47")
        String week,

        @Schema(description = "The first day of the week.") LocalDate start,

        @Schema(description = "E, the last day of the week.")
        LocalDate end,

        @Schema(description = "The day by which it is to be closed: E + 3 working days, without holidays.")
        LocalDate dueBy,

        @Schema(description = "When it was closed; none while it is open.") @Nullable
        Instant closedAt,

        @Schema(description = "Who closed it; none while it is open.") @Nullable
        String closedBy,

        @Schema(
                description =
                        "Whether the closing was recorded by the day it was due; none while it is open and not yet"
                                + " late.")
        @Nullable
        Boolean onTime,

        @Schema(description = "How many metrics have an exception; of a closed review, as it was closed. A count.")
        int exceptions,

        @Schema(description = "How many of them nobody explained. A count.")
        int unexplained,

        @Schema(description = "How many of its actions are not done. A count.")
        int openActions) {

    static ReviewRow of(Meeting meeting, Material material, LocalDate today) {
        BusinessCalendar calendar = material.calendar();
        Closing closing = meeting.closed().map(Closing::of).orElse(null);
        List<String> exceptions = closing == null
                ? Deck.exceptions(material, meeting.week()).stream()
                        .map(Raised::metric)
                        .toList()
                : closing.exceptions();
        return new ReviewRow(
                meeting.week().label(),
                meeting.week().start(),
                meeting.week().end(),
                meeting.dueBy(),
                closing == null ? null : closing.closedAt(),
                closing == null ? null : closing.by(),
                meeting.onTime(today, calendar).orElse(null),
                exceptions.size(),
                (int) exceptions.stream()
                        .filter(metric -> meeting.explanation(metric).isEmpty())
                        .count(),
                (int) ReviewAction.of(meeting, today).stream()
                        .filter(ReviewAction::stillOpen)
                        .count());
    }
}
