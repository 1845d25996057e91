package dev.throughline.command.reactions;

import dev.throughline.command.log.LogEntry;
import dev.throughline.command.log.LogFollower;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Follows the log and marks the bets that an event may have made something fall due in: its own, and those that watch
 * its stream. Decides nothing itself, so that no bet can stop it.
 */
final class WhenSomethingHappensThenLookAtItsBets implements LogFollower {
    static final String NAME = "bet-clocks";

    /** Nobody waits for it: the scheduler takes its rounds more seldom. */
    private static final Duration PACE = Duration.ofMillis(200);

    private static final String BET = "bet/";
    private static final String POLICY = "portfolio.policy-adopted.";

    private final BetClocks clocks;

    WhenSomethingHappensThenLookAtItsBets(BetClocks clocks) {
        this.clocks = clocks;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Duration pace() {
        return PACE;
    }

    @Override
    public void follow(List<LogEntry> batch) {
        clocks.changed(lastPositions(batch, entry -> entry.stream().startsWith(BET)));
        clocks.watchedChanged(lastPositions(batch, WhenSomethingHappensThenLookAtItsBets::isWatched));
    }

    /** Of a portfolio only its policies change what falls due. */
    private static boolean isWatched(LogEntry entry) {
        return entry.stream().startsWith("metric/")
                || entry.stream().startsWith("person/")
                || entry.type().startsWith(POLICY);
    }

    /** In one order, so that two writers of the same rows never wait for each other in a circle. */
    private static Map<String, Long> lastPositions(List<LogEntry> batch, Predicate<LogEntry> which) {
        return batch.stream()
                .filter(which)
                .collect(Collectors.toMap(LogEntry::stream, LogEntry::position, Math::max, TreeMap::new));
    }
}
