package dev.throughline.query.tripwires;

import dev.throughline.events.MetricId;
import dev.throughline.events.StreamId;
import dev.throughline.query.history.Homes;
import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.History;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The kill criteria of bets at a moment, and what fired.
 *
 * @param metrics by their streams
 */
record Tripwires(Map<StreamId, MetricLife> metrics, Homes homes, Instant now) {

    static Tripwires of(List<History> metrics, Homes homes, Instant now) {
        return new Tripwires(metrics.stream().collect(Collectors.toMap(History::stream, MetricLife::of)), homes, now);
    }

    /** Of a bet that is not over, each followed by what stands beside it. */
    Stream<LiveTripwire> live(BetLife bet) {
        if (bet.last().stage().isFinal()) {
            return Stream.empty();
        }
        List<Criterion> all = Criterion.of(bet);
        List<Fired> fired = Fired.of(bet);
        return all.stream().map(criterion -> LiveTripwire.of(standing(criterion, bet, fired), all));
    }

    private Standing standing(Criterion criterion, BetLife bet, List<Fired> fired) {
        List<Fired> own = fired.stream()
                .filter(each -> each.firing().event().criterion().equals(criterion.id()))
                .toList();
        String undecided = own.stream()
                .filter(each -> each.state() == FiringState.UNDECIDED)
                .map(Fired::id)
                .findFirst()
                .orElse(null);
        return new Standing(
                criterion,
                bet,
                undecided,
                !own.isEmpty(),
                metric(criterion.terms().metric()),
                homes.of(bet).calendar(),
                now);
    }

    private @Nullable MetricLife metric(@Nullable MetricId metric) {
        return metric == null ? null : metrics.get(StreamId.of(metric));
    }
}
