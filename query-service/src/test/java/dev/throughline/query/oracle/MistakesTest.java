package dev.throughline.query.oracle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.events.RecordedEvent;
import dev.throughline.query.lives.Chance;
import dev.throughline.query.lives.World;
import dev.throughline.query.oracle.Oracle.Caller;
import dev.throughline.query.stack.Operations;
import dev.throughline.query.stack.Stack;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What the oracle is worth: each mistake, made in the running service, is noticed, and without one nothing is. A mistake
 * that may write gets small worlds of its own, because what was written wrong stays wrong; the others share theirs.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MistakesTest {
    private static final long SEED = Long.getLong("seed", 20261125);
    private static final int WORLDS = 5;
    private static final int ROUNDS = 15;
    private static final int ROUNDS_NEAR = 5;
    private static final int ROUNDS_WITHOUT = 3;

    private final Stack stack = new Stack();
    private final Operations operations = Operations.of(stack);
    private Instant start = Instant.parse("2004-09-06T08:00:00Z");
    private final Features features = Features.of(stack);
    private final List<Grown> shared = new ArrayList<>();
    private Log log = new Log(List.of());
    private int worlds;

    /** A small world, as the part of the log that tells it. */
    private record Grown(List<String> portfolios, int from, int to) {}

    @AfterAll
    void stop() {
        stack.close();
    }

    /** All, while the log is short those that cannot write; or those whose types start as {@code -Dmistakes=duties.,flow.}. */
    static Stream<Mistake> mistakes() {
        String[] named = System.getProperty("mistakes", "").split(",");
        return Mistake.ALL.stream()
                .filter(mistake -> Stream.of(named).anyMatch(mistake.type()::startsWith))
                .sorted(Comparator.comparing(Mistake::mayWrite));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void aMistakeIsNoticed(Mistake mistake) {
        if (!mistake.mayWrite()) {
            shareWorlds();
        }
        try (var made = Redefined.by(mistake)) {
            assertThat(made).isNotNull();
            assertThat(firstDifferenceInSomeWorld(mistake)).as("seed %d", SEED).isPresent();
        }
    }

    @Test
    void withoutAMistakeNothingIsNoticed() {
        shareWorlds();
        assertThat(firstDifference(shared, Oracle.VIEWS, ROUNDS_WITHOUT)).isEmpty();
    }

    @Test
    void thereAreAtLeastTwentyAndEachMustBePossible() {
        assertThat(Mistake.ALL).hasSizeGreaterThanOrEqualTo(20);
        assertThatThrownBy(() -> Redefined.by(new Mistake("picture.Funding", "no such thing", "at all")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    /**
     * What a mistake is about may not happen in every world, so that there is more than one. The views nearest to where it is
     * made are asked first, a little in each of them: they notice most mistakes. If they do not, all views are.
     */
    private Optional<String> firstDifferenceInSomeWorld(Mistake mistake) {
        List<Grown> worlds = mistake.mayWrite() ? new ArrayList<>() : shared;
        Optional<String> near = firstDifference(worlds, features.near(mistake), ROUNDS_NEAR);
        return near.isPresent() ? near : firstDifference(worlds, Oracle.VIEWS, ROUNDS);
    }

    private Optional<String> firstDifference(List<Grown> worlds, List<View> views, int rounds) {
        Optional<String> difference = Optional.empty();
        for (int n = 0; n < WORLDS && !views.isEmpty() && difference.isEmpty(); n++) {
            if (n == worlds.size()) {
                worlds.add(smallWorld());
            }
            difference = firstDifference(of(worlds.get(n)), views, rounds);
        }
        return difference;
    }

    private void shareWorlds() {
        while (shared.size() < WORLDS) {
            shared.add(smallWorld());
        }
    }

    private Grown smallWorld() {
        worlds++;
        int before = stack.log().events().size();
        World world = World.grown(stack.log(), SEED + worlds, start, "w" + worlds + "-", World.Size.SMALL);
        start = world.end().plus(Duration.ofDays(1));
        stack.settle();
        return new Grown(world.portfolioIds(), before, stack.log().events().size());
    }

    private Oracle of(Grown world) {
        String[] portfolios = world.portfolios().toArray(String[]::new);
        if (log.events().size() < stack.log().events().size()) {
            log = new Log(stack.log().events());
        }
        List<RecordedEvent> about = log.events().subList(world.from(), world.to());
        return new Oracle(log, operations, new Chance(SEED), callers(portfolios), about);
    }

    private List<Caller> callers(String... portfolios) {
        return List.of(Caller.of(stack, portfolios), Caller.of(stack, portfolios), Caller.of(stack, portfolios[0]));
    }

    /** Asks the views in turn; an answer that is none is noticed, too. */
    private static Optional<String> firstDifference(Oracle oracle, List<View> views, int rounds) {
        for (int round = 0; round < rounds; round++) {
            for (View view : views) {
                List<String> differences = new ArrayList<>();
                try {
                    differences.addAll(oracle.differences(view));
                } catch (AssertionError refused) {
                    differences.add(String.valueOf(refused.getMessage()));
                }
                if (!differences.isEmpty()) {
                    return Optional.of(differences.getFirst());
                }
            }
        }
        return Optional.empty();
    }
}
