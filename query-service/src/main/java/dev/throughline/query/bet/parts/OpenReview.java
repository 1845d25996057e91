package dev.throughline.query.bet.parts;

import dev.throughline.events.bet.DecisionEvent.ReviewFellDue;
import dev.throughline.events.bet.DueReview;
import dev.throughline.query.picture.BetPicture;
import dev.throughline.query.picture.History;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** A review that fell due and is undecided. */
@Schema(name = "SuccessionReview", description = "A review that fell due and is undecided.")
public record OpenReview(
        @Schema(description = "Its id, unique in the bet.") String firing,

        @Schema(description = "Why it fell due.") DueReview due,

        @Schema(description = "When it fell due.") Instant at,

        @Schema(description = "The day by which it should be decided about.")
        LocalDate decisionDueBy) {

    public static List<OpenReview> open(History bet, BetPicture now) {
        List<String> undecided = Stream.concat(now.undecided().reviews().stream(), now.undecided().ownerless().stream())
                .toList();
        return bet.all(ReviewFellDue.class).stream()
                .filter(fell -> undecided.contains(fell.event().firing().value()))
                .map(fell -> new OpenReview(
                        fell.event().firing().value(),
                        fell.event().due(),
                        fell.effectiveAt(),
                        fell.event().decisionDueBy()))
                .toList();
    }
}
