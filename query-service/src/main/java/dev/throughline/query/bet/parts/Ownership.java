package dev.throughline.query.bet.parts;

import dev.throughline.events.RecordedEvent;
import dev.throughline.query.picture.BetPicture;
import dev.throughline.query.picture.Owner;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Who answered for a bet, and how long. */
public record Ownership(
        @Schema(description = "The person's id.") String person,

        @Schema(description = "Whether they answered for nothing else.")
        boolean singleThreaded,

        @Schema(description = "From this instant.") Instant since,

        @Schema(description = "Until this instant; none while it lasts.") @Nullable
        Instant until) {

    /** In order; at most the last one lasts. A person who takes or leaves the seat begins a new stretch. */
    public static List<Ownership> of(List<RecordedEvent> events) {
        List<Ownership> stretches = new ArrayList<>();
        BetPicture picture = null;
        for (RecordedEvent event : events) {
            BetPicture after = BetPicture.after(picture, event);
            change(stretches, picture == null ? null : picture.owner(), after);
            picture = after;
        }
        return List.copyOf(stretches);
    }

    /** Adds to the stretches so far what one more event changed. */
    public static void change(List<Ownership> stretches, @Nullable Owner before, BetPicture after) {
        if (!Objects.equals(before, after.owner())) {
            change(stretches, after.owner(), after.seen().effectiveAt());
        }
    }

    public boolean lasts() {
        return until == null;
    }

    private static void change(List<Ownership> stretches, @Nullable Owner next, Instant at) {
        if (!stretches.isEmpty() && stretches.getLast().lasts()) {
            Ownership last = stretches.removeLast();
            stretches.add(new Ownership(last.person, last.singleThreaded, last.since, at));
        }
        if (next != null) {
            stretches.add(new Ownership(next.person().value(), next.singleThreaded(), at, null));
        }
    }
}
