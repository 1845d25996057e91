package dev.throughline.query.funnel;

import dev.throughline.query.picture.BetLife;
import dev.throughline.query.picture.Headline;
import dev.throughline.query.picture.Stage;
import dev.throughline.query.picture.StagePeriod;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A bet's way through the stages.
 *
 * @param path the stages it was in, one after the other; at least that of its proposal
 */
record FunnelBet(String id, Headline headline, Instant proposedAt, List<StagePeriod> path) {
    /** The way that a bet takes if all goes well. */
    private static final List<Stage> WAY =
            List.of(Stage.PROPOSED, Stage.PRESSURE_TESTING, Stage.COMMITTED, Stage.GRADUATED);

    static FunnelBet of(BetLife bet) {
        return new FunnelBet(
                bet.bet().value(),
                bet.last().headline(),
                bet.last().proposedAt(),
                StagePeriod.of(bet.history().events()));
    }

    /** Where it is now. */
    Stage stage() {
        return path.getLast().stage();
    }

    boolean was(Stage stage) {
        return path.stream().anyMatch(period -> period.stage() == stage);
    }

    boolean went(Stage from, Stage to) {
        return IntStream.range(1, path.size())
                .anyMatch(n -> path.get(n - 1).stage() == from && path.get(n).stage() == to);
    }

    /** Whether it came further on the way at any time after it was in this stage. */
    boolean cameFurtherThan(Stage stage) {
        return path.stream()
                .dropWhile(period -> period.stage() != stage)
                .anyMatch(period -> WAY.indexOf(period.stage()) > WAY.indexOf(stage));
    }

    /** When it was killed, graduated or withdrawn; nothing while it lives. */
    Optional<Instant> endedAt() {
        return stage().isFinal() ? Optional.of(path.getLast().since()) : Optional.empty();
    }

    boolean diedIn(Stage stage) {
        return stage() == Stage.KILLED && went(stage, Stage.KILLED);
    }

    /** Whether there is a stage on the way that comes after this one. */
    static boolean leadsOn(Stage stage) {
        return WAY.contains(stage) && !stage.isFinal();
    }
}
