package dev.throughline.query.intake;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * When the read models were last known to have all that the topic had. The broker is asked where the partitions end;
 * once every offset has passed those ends, the read models are complete as of the moment of asking. So a quiet log does
 * not age, and neither does one that is read all the time and therefore never stands at its end.
 */
@Component
public class Completeness {
    /** More looks than these wait only while the intake is minutes behind; then every other one will do. */
    private static final int MOST_LOOKS = 512;

    private final IntakePartitions partitions;
    private final Duration lagBound;
    private final InstantSource clock;
    private final Deque<Look> looks = new ArrayDeque<>();
    private volatile @Nullable Instant completeAsOf;

    Completeness(IntakePartitions partitions, IntakeSettings settings, Optional<InstantSource> clock) {
        this.partitions = partitions;
        this.lagBound = settings.intake().lagBound();
        this.clock = clock.orElse(InstantSource.system());
    }

    /** Where the topic ended, by partition, when the broker was asked. */
    public synchronized void seen(Instant asked, Map<Integer, Long> ends) {
        thinOut();
        looks.add(new Look(asked, ends));
        List<PartitionState> read = partitions.all();
        while (!looks.isEmpty() && looks.getFirst().isPassedBy(read)) {
            completeAsOf = looks.removeFirst().asked();
        }
    }

    /** How far behind the reading is; none while that is not known since the start. */
    public Optional<Duration> lag() {
        return Optional.ofNullable(completeAsOf).map(this::since);
    }

    Freshness judge(Standing standing) {
        Instant incomplete = standing.incompleteSince();
        Duration lag = lag().orElseGet(() -> since(standing.recordedAt()));
        Duration gap = incomplete == null ? Duration.ZERO : since(incomplete);
        Duration longer = lag.compareTo(gap) > 0 ? lag : gap;
        boolean stale = completeAsOf == null || incomplete != null || longer.compareTo(lagBound) > 0;
        return new Freshness(
                standing.position(), standing.recordedAt(), longer.toSeconds(), stale, standing.parkedStreams());
    }

    private Duration since(@Nullable Instant moment) {
        Duration age = moment == null ? Duration.ZERO : Duration.between(moment, clock.instant());
        return age.isNegative() ? Duration.ZERO : age;
    }

    private void thinOut() {
        if (looks.size() >= MOST_LOOKS) {
            boolean[] keep = {false};
            looks.removeIf(look -> keep[0] = !keep[0]);
        }
    }

    /** What the tables say about how complete the read models are. */
    record Standing(
            long position,
            @Nullable Instant recordedAt,
            @Nullable Instant incompleteSince,
            int parkedStreams) {}

    private record Look(Instant asked, Map<Integer, Long> ends) {
        boolean isPassedBy(List<PartitionState> read) {
            Map<Integer, Long> offsets = new HashMap<>();
            read.forEach(state -> offsets.put(state.partition(), state.nextOffset()));
            return ends.entrySet().stream().allMatch(end -> offsets.getOrDefault(end.getKey(), 0L) >= end.getValue());
        }
    }
}
