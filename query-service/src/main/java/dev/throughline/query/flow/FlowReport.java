package dev.throughline.query.flow;

import dev.throughline.events.bet.Door;
import dev.throughline.query.picture.Occasion;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/** How long decisions take. */
@Schema(description = "How long decisions take.")
record FlowReport(
        @Schema(
                description =
                        "Time to decision: effectiveAt of the first COMMIT or KILL − that of the proposal, of bets"
                                + " proposed from 'from' to 'to'; open and withdrawn bets are right-censored.")
        FlowFigures timeToDecision,

        @Schema(description = "The bets behind it, by when they were proposed.")
        List<BetWait> bets,

        @Schema(
                description =
                        "Decision latency: effectiveAt of the decision − that of the request, firing or due review"
                                + " that it answers, of what arose from 'from' to 'to'; what is open is right-censored.")
        FlowFigures decisionLatency,

        @Schema(description = "The same by the door that counts.")
        List<DoorLatency> latencyByDoor,

        @Schema(description = "The same by why a decision was asked for.")
        List<KindLatency> latencyByKind,

        @Schema(description = "The waits behind it, by when they arose.")
        List<OccasionWait> occasions) {

    /** Decision latency through one kind of door. */
    @Schema(description = "Decision latency through one kind of door.")
    record DoorLatency(
            @Schema(description = "The door that counts.") Door door,

            @Schema(description = "How long decisions through it took.")
            FlowFigures latency) {}

    /** Decision latency for one reason to decide. */
    @Schema(description = "Decision latency for one reason to decide.")
    record KindLatency(
            @Schema(description = "Why a decision was asked for.")
            Occasion.Kind kind,

            @Schema(description = "How long those decisions took.")
            FlowFigures latency) {}

    static FlowReport of(List<BetWait> bets, List<OccasionWait> occasions) {
        return new FlowReport(
                FlowFigures.of(bets.stream().map(BetWait::lasted).toList()),
                bets.stream()
                        .sorted(Comparator.comparing(BetWait::started).thenComparing(BetWait::bet))
                        .toList(),
                latency(occasions, each -> true),
                Arrays.stream(Door.values())
                        .map(door -> new DoorLatency(door, latency(occasions, each -> each.door() == door)))
                        .toList(),
                Arrays.stream(Occasion.Kind.values())
                        .map(kind -> new KindLatency(kind, latency(occasions, each -> each.kind() == kind)))
                        .toList(),
                occasions.stream()
                        .sorted(Comparator.comparing(OccasionWait::started)
                                .thenComparing(OccasionWait::bet)
                                .thenComparing(OccasionWait::id))
                        .toList());
    }

    private static FlowFigures latency(List<OccasionWait> occasions, Predicate<OccasionWait> which) {
        return FlowFigures.of(
                occasions.stream().filter(which).map(OccasionWait::lasted).toList());
    }
}
