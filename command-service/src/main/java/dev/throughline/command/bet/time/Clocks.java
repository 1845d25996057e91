package dev.throughline.command.bet.time;

import dev.throughline.command.bet.state.BetHistory;
import dev.throughline.command.bet.state.BetState;
import dev.throughline.command.bet.state.BetState.Known;
import dev.throughline.command.bet.state.BetState.Open;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.Due;
import dev.throughline.events.EventContext;
import dev.throughline.events.PersonId;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.BetEvent;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Everything that time alone brings about in a bet; a pause stops none of it. */
public final class Clocks {
    private static final PersonId TIME = new PersonId("time");

    private Clocks() {}

    /** The streams of metrics and people whose events may make something fall due. */
    public static Set<StreamId> watched(Known bet) {
        Set<StreamId> metrics = bet instanceof Open open ? Tripwires.watched(open) : Set.of();
        return Stream.concat(metrics.stream(), Departures.watched(bet).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The earliest first; each is seen by those that come after it, as a departure is by the review that it leads to. */
    public static List<Due<BetEvent>> fellDue(Known bet, Circumstances until) {
        List<Due<BetEvent>> all = new ArrayList<>();
        BetState state = bet;
        for (Optional<Due<BetEvent>> next = next(state, until); next.isPresent(); next = next(state, until)) {
            all.add(next.get());
            state = BetHistory.after(state, next.get().event(), context(next.get()));
        }
        return List.copyOf(all);
    }

    /** What falls due next; of several at one instant, in the order of the mechanisms. */
    private static Optional<Due<BetEvent>> next(BetState state, Circumstances until) {
        return state instanceof Known bet
                ? Stream.of(Departures.fellDue(bet, until), whileOpen(bet, until))
                        .flatMap(List::stream)
                        .filter(due -> !due.at().isAfter(until.effectiveAt()))
                        .min(Comparator.comparing(Due::at))
                : Optional.empty();
    }

    private static List<Due<BetEvent>> whileOpen(Known bet, Circumstances until) {
        return bet instanceof Open open
                ? Stream.of(Tripwires.fellDue(open, until), ForcedReviews.fellDue(open, until))
                        .flatMap(List::stream)
                        .toList()
                : List.of();
    }

    private static EventContext context(Due<BetEvent> due) {
        return new EventContext(due.at(), TIME, List.of(), null, null, null, "time", "time", null, null);
    }
}
