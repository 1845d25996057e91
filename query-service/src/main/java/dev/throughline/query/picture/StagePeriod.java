package dev.throughline.query.picture;

import dev.throughline.events.RecordedEvent;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How long a bet was in a stage. */
public record StagePeriod(
        @Schema(description = "The stage.") Stage stage,
        @Schema(description = "From this instant.") Instant since,

        @Schema(description = "Until this instant; none while it lasts.") @Nullable
        Instant until) {

    public static List<StagePeriod> of(List<RecordedEvent> events) {
        List<StagePeriod> periods = new ArrayList<>();
        BetPicture picture = null;
        for (RecordedEvent event : events) {
            picture = BetPicture.after(picture, event);
            enter(picture.stage(), event.context().effectiveAt(), periods);
        }
        return periods;
    }

    /** Adds to the periods so far the stage that one more event led to. */
    public static void enter(Stage stage, Instant at, List<StagePeriod> periods) {
        StagePeriod last = periods.isEmpty() ? null : periods.getLast();
        if (last != null && last.stage != stage) {
            periods.set(periods.size() - 1, new StagePeriod(last.stage, last.since, at));
        }
        if (last == null || last.stage != stage) {
            periods.add(new StagePeriod(stage, at, null));
        }
    }
}
