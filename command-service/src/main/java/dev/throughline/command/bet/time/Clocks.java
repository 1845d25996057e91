package dev.throughline.command.bet.time;

import dev.throughline.command.bet.state.BetState.Open;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Due;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.BetEvent;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Everything that time alone brings about in a bet that is not over; a pause stops none of it. */
public final class Clocks {
    private Clocks() {}

    /** The streams of metrics and people whose events may make something fall due. */
    public static Set<StreamId> watched(Open bet) {
        return Tripwires.watched(bet);
    }

    /** What fell due in each mechanism, the earliest first; ties in the order of the mechanisms. */
    public static List<Due<BetEvent>> fellDue(Open bet, Circumstances until) {
        return Stream.of(Tripwires.fellDue(bet, until), ForcedReviews.fellDue(bet, until))
                .flatMap(List::stream)
                .filter(due -> !due.at().isAfter(until.effectiveAt()))
                .sorted(Comparator.comparing(Due::at))
                .toList();
    }
}
