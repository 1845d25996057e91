package dev.throughline.query.review;

import dev.throughline.query.review.exceptions.Cause;
import dev.throughline.query.review.exceptions.Raised;
import dev.throughline.query.review.meeting.Explanation;
import dev.throughline.query.review.meeting.Meeting;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** An exception with what its owner says. */
@Schema(description = "A metric that raised an exception, and what its owner says of it.")
record ReviewException(
        @Schema(description = "The metric's id.") String metric,
        @Schema(description = "What people call it.") String name,
        @Schema(description = "Who has to explain it.") String owner,

        @Schema(description = "What raised it; at least one.")
        List<Cause> causes,

        @Schema(description = "What was last said of it in this review; none while nobody did.") @Nullable
        Explanation explanation) {

    /** Unexplained ones first, else in the order of the deck. */
    static List<ReviewException> of(List<Raised> raised, Meeting meeting) {
        return raised.stream()
                .map(each -> new ReviewException(
                        each.metric(),
                        each.name(),
                        each.owner(),
                        each.causes(),
                        meeting.explanation(each.metric()).orElse(null)))
                .sorted(Comparator.comparing(each -> each.explanation() != null))
                .toList();
    }
}
