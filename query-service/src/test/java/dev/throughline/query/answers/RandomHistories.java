package dev.throughline.query.answers;

import dev.throughline.events.DomainEvent;
import dev.throughline.events.RecordedEvent;
import dev.throughline.events.StreamId;
import dev.throughline.events.bet.BetEvent;
import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.events.bet.Horizon;
import dev.throughline.events.bet.InnovationType;
import dev.throughline.events.bet.ProposalEvent.BetProposed;
import dev.throughline.events.bet.SpendCategory;
import dev.throughline.events.bet.Window;
import dev.throughline.events.testing.Golden;
import dev.throughline.events.wire.EventCodec;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Facts;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** Histories of many bets from a seed: much is backdated, sometimes by a year; recording times rise only roughly. */
final class RandomHistories {
    static final Instant START = Instant.parse("2020-01-01T00:00:00Z");
    static final List<String> PORTFOLIOS = List.of("payments", "search");

    /** Every event that can happen to a bet but its proposal, as it was first stored. */
    private static final List<DomainEvent> EXAMPLES = Golden.all().stream()
            .map(golden -> EventCodec.decode(golden.wireName(), golden.payload()))
            .filter(event -> event instanceof BetEvent && !(event instanceof BetProposed))
            .toList();

    private final EventLog log;
    private final RandomGenerator random;
    private final Map<StreamId, Instant> lastEffective = new HashMap<>();
    private final String prefix;
    private Instant now = START;

    RandomHistories(EventLog log, RandomGenerator random, String prefix) {
        this.log = log;
        this.random = random;
        this.prefix = prefix;
    }

    void openPortfolios() {
        log.append(EventLog.portfolio("payments"), Facts.opened("Payments", "EUR", "Europe/Berlin"), START, START);
        log.append(EventLog.portfolio("search"), Facts.opened("Search", "USD", "America/New_York"), START, START);
    }

    void grow(int events, int bets) {
        for (int i = 0; i < events; i++) {
            now = now.plusSeconds(random.nextInt(1, 200_000));
            if (random.nextInt(25) == 0) {
                log.leaveHole();
            }
            step(EventLog.bet(prefix + random.nextInt(bets)));
        }
    }

    private void step(StreamId bet) {
        Instant recordedAt = now.minusMillis(random.nextInt(3) * 150_000L);
        Instant effectiveAt = effective(bet, recordedAt);
        if (!lastEffective.containsKey(bet)) {
            append(bet, proposal(), effectiveAt, recordedAt);
            return;
        }
        String decision = "d-" + log.position();
        switch (random.nextInt(14)) {
            case 0, 1, 2 ->
                append(bet, Facts.placed(Horizon.UNPLACED, any(Horizon.class), window()), effectiveAt, recordedAt);
            case 3, 4 -> append(bet, Facts.owned("p-" + random.nextInt(5)), effectiveAt, recordedAt);
            case 5 -> {
                append(bet, Facts.decided(decision, DecisionOutcome.COMMIT), effectiveAt, recordedAt);
                append(bet, Facts.committed(decision, "9000.00"), effectiveAt, recordedAt);
            }
            case 6 -> {
                append(bet, Facts.decided(decision, DecisionOutcome.KILL), effectiveAt, recordedAt);
                append(bet, Facts.killed(decision), effectiveAt, recordedAt);
            }
            case 7, 8, 9, 10 -> append(bet, EXAMPLES.get(random.nextInt(EXAMPLES.size())), effectiveAt, recordedAt);
            case 11 ->
                append(
                        bet,
                        Facts.decided(decision, any(DecisionOutcome.class), "too-few-use-it-1", "review-1"),
                        effectiveAt,
                        recordedAt);
            default ->
                append(
                        bet,
                        Facts.spent(random.nextInt(500) + ".25", any(SpendCategory.class)),
                        effectiveAt,
                        recordedAt);
        }
    }

    private RecordedEvent append(StreamId bet, DomainEvent event, Instant effectiveAt, Instant recordedAt) {
        lastEffective.put(bet, effectiveAt);
        return log.append(bet, event, effectiveAt, recordedAt, random.nextInt(15) == 0 ? "before our time" : null);
    }

    /** From the stream's last effective time to the recording, often the very same as one of them. */
    private Instant effective(StreamId bet, Instant recordedAt) {
        Instant earliest = lastEffective.getOrDefault(bet, recordedAt.minus(Duration.ofDays(365)));
        if (earliest.isAfter(recordedAt)) {
            return earliest;
        }
        long seconds = Duration.between(earliest, recordedAt).toSeconds();
        return switch (random.nextInt(4)) {
            case 0 -> recordedAt;
            case 1 -> earliest;
            default -> earliest.plusSeconds(seconds == 0 ? 0 : random.nextLong(seconds));
        };
    }

    private BetProposed proposal() {
        String title = "%s %d".formatted(random.nextBoolean() ? "Faster" : "cheaper", random.nextInt(40));
        return Facts.proposed(PORTFOLIOS.get(random.nextInt(2)), title, any(InnovationType.class));
    }

    private @Nullable Window window() {
        return random.nextBoolean() ? null : new Window(Facts.DAY, Facts.DAY.plusDays(random.nextInt(300)));
    }

    private <E extends Enum<E>> E any(Class<E> type) {
        return type.getEnumConstants()[random.nextInt(type.getEnumConstants().length)];
    }
}
