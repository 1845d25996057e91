package dev.throughline.command.bet.time;

import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.bet.state.BetState.Open;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Due;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.BetEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that time alone brings about in a bet; a pause stops none of it. */
public final class Clocks {
    private Clocks() {}

    /** The streams of metrics and people whose events may make something fall due. */
    public static Set<StreamId> watched(Known bet) {
        Set<StreamId> metrics = bet instanceof Open open ? Tripwires.watched(open) : Set.of();
        return Stream.concat(metrics.stream(), Departures.watched(bet).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What falls due in each mechanism as things stand, the earliest first; ties in the order of the mechanisms. */
    public static List<Due<BetEvent>> fellDue(Known bet, Circumstances until) {
        return Stream.of(Departures.fellDue(bet, until), whileOpen(bet, until))
                .flatMap(List::stream)
                .filter(due -> !due.at().isAfter(until.effectiveAt()))
                .sorted(Comparator.comparing(Due::at))
                .toList();
    }

    private static List<Due<BetEvent>> whileOpen(Known bet, Circumstances until) {
        return bet instanceof Open open
                ? Stream.of(Tripwires.fellDue(open, until), ForcedReviews.fellDue(open, until))
                        .flatMap(List::stream)
                        .toList()
                : List.of();
    }
}
