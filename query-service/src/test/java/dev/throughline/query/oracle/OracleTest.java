package dev.throughline.query.oracle;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.query.lives.Chance;
import dev.throughline.query.lives.World;
import dev.throughline.query.oracle.Oracle.Caller;
import dev.throughline.query.stack.Operations;
import dev.throughline.query.stack.Operations.Operation;
import dev.throughline.query.stack.Stack;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every view equals what the events say, now and at random moments, for histories of thousands of bets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OracleTest {
    private static final long SEED = Long.getLong("seed", 20261125);
    private static final int QUESTIONS = Integer.getInteger("questions", 25);

    private final Stack stack = new Stack();
    private final Operations operations = Operations.of(stack);
    private final Log log = manyLives();

    private Log manyLives() {
        World.grown(stack.log(), SEED, World.START, "", World.Size.LARGE);
        stack.settle();
        return new Log(stack.log().events());
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    /** All; or those that {@code -Dviews=roadmap,bet} names. */
    static Stream<View> views() {
        String named = System.getProperty("views", "");
        return Oracle.VIEWS.stream()
                .filter(view -> named.isEmpty() || List.of(named.split(",")).contains(view.operation()));
    }

    @Test
    void everyViewHasAnOracle() {
        List<String> without = operations.views().map(Operation::name).collect(Collectors.toList());
        without.removeAll(Oracle.VIEWS.stream().map(View::operation).toList());

        assertThat(without).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("views")
    void aViewIsWhatTheEventsSay(View view) {
        List<Caller> callers = List.of(
                Caller.ofAll(stack), Caller.ofAll(stack), Caller.of(stack, "payments"), Caller.of(stack, "search"));
        var oracle = new Oracle(log, operations, new Chance(SEED), callers, log.events());

        for (int n = 0; n < QUESTIONS; n++) {
            assertThat(oracle.differences(view))
                    .as("seed %d, question %d", SEED, n)
                    .isEmpty();
        }
    }
}
