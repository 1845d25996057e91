package dev.throughline.query.bet;

import dev.throughline.events.RecordedEvent;
import dev.throughline.events.bet.BetEvent.OwnerAssigned;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Who answered for a bet, and how long. */
record Ownership(
        @Schema(description = "The person's id.") String person,

        @Schema(description = "Whether they answered for nothing else.")
        boolean singleThreaded,

        @Schema(description = "From this instant.") Instant since,

        @Schema(description = "Until this instant; none while it lasts.") @Nullable
        Instant until) {

    /** In order; only the last one lasts. */
    static List<Ownership> of(List<RecordedEvent> events) {
        List<RecordedEvent> assigned =
                events.stream().filter(e -> e.event() instanceof OwnerAssigned).toList();
        return IntStream.range(0, assigned.size())
                .mapToObj(i -> of(assigned.get(i), i + 1 < assigned.size() ? assigned.get(i + 1) : null))
                .toList();
    }

    private static Ownership of(RecordedEvent assigned, @Nullable RecordedEvent next) {
        OwnerAssigned e = (OwnerAssigned) assigned.event();
        return new Ownership(
                e.person().value(),
                e.singleThreaded(),
                assigned.context().effectiveAt(),
                next == null ? null : next.context().effectiveAt());
    }
}
