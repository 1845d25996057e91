package dev.throughline.command.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.bet.BetDecider;
import dev.throughline.command.bet.command.TimeCommand.LetTimePass;
import dev.throughline.command.bet.state.BetState;
import dev.throughline.command.rules.Actor;
import dev.throughline.command.rules.EffectiveTime;
import dev.throughline.command.rules.Waiver;
import dev.throughline.events.StreamId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Rule 11: the same lives, lived with a clock that looks at random moments, and imported long afterwards without one, have
 * the same history; and what is replayed has nothing left to happen. Seeded; a policy that changes is left out, since the
 * one in force when something is recorded judges it (rule 14).
 */
class SameHistoryTest {
    private static final StreamId BET = new StreamId("bet/checkout");
    private static final Instant LONG_AFTER = Instant.parse("2026-06-01T12:00:00Z");
    private static final int LIVES = 100;

    /** What was recorded in the end, and what each command was answered. */
    private record Outcome(Map<String, List<Timeline.Happened>> histories, List<List<String>> refusals) {

        /** From where on the two tell different stories; nothing if they never do. */
        List<String> unlike(Outcome other) {
            List<String> ours = story();
            List<String> theirs = other.story();
            int same = 0;
            while (same < Math.min(ours.size(), theirs.size()) && ours.get(same).equals(theirs.get(same))) {
                same++;
            }
            int from = same;
            return ours.equals(theirs)
                    ? List.of()
                    : Stream.of(ours, theirs)
                            .map(story -> story.subList(Math.max(0, from - 1), Math.min(from + 2, story.size())))
                            .map(String::valueOf)
                            .toList();
        }

        private List<String> story() {
            return Stream.concat(
                            histories.entrySet().stream()
                                    .flatMap(stream ->
                                            stream.getValue().stream().map(one -> stream.getKey() + " " + one)),
                            refusals.stream().map(String::valueOf))
                    .toList();
        }
    }

    private static void letTimePass(Timeline timeline, Instant now) {
        timeline.submit(RandomLives.order(BET, new LetTimePass(), Actor.TIME, null, Waiver.NONE), now);
    }

    private static Outcome live(List<Order<?>> orders, Random scheduler) {
        Timeline timeline = new Timeline();
        List<List<String>> refusals = new ArrayList<>();
        Instant before = RandomLives.START;
        for (Order<?> order : orders) {
            Instant at = ((EffectiveTime.At) Objects.requireNonNull(order.at())).moment();
            for (Instant look = before; scheduler.nextBoolean() && look.isBefore(at); ) {
                letTimePass(timeline, look);
                look = look.plus(Duration.ofMinutes(scheduler.nextInt(3000)));
            }
            refusals.add(timeline.submit(order, at));
            before = at;
        }
        letTimePass(timeline, LONG_AFTER);
        assertThat(timeline.nextDue(BET)).isNull();
        return new Outcome(timeline.histories(), refusals);
    }

    private static Outcome imported(List<Order<?>> orders) {
        Timeline timeline = new Timeline();
        List<List<String>> refusals = new ArrayList<>();
        orders.forEach(order -> refusals.add(timeline.submit(order, LONG_AFTER)));
        letTimePass(timeline, LONG_AFTER);
        return new Outcome(timeline.histories(), refusals);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void liveUseAndALateImportMakeTheSameHistory(long seed) {
        for (long life = 0; life < LIVES; life++) {
            List<Order<?>> orders = RandomLives.of(seed * 1000 + life);
            Outcome imported = imported(orders);
            assertThat(live(orders, new Random(seed + life)).unlike(imported))
                    .as("life %s of seed %s", life, seed)
                    .isEmpty();
            assertThat(live(orders, new Random(-seed - life)).unlike(imported))
                    .as("life %s of seed %s", life, seed)
                    .isEmpty();
        }
    }

    @Test
    void whatIsReplayedHasNothingLeftToHappen() {
        for (long life = 0; life < LIVES; life++) {
            Timeline timeline = new Timeline();
            RandomLives.of(life).forEach(order -> timeline.submit(order, LONG_AFTER));
            letTimePass(timeline, LONG_AFTER);
            BetState once = timeline.read(BET, new BetDecider()).state();
            assertThat(timeline.read(BET, new BetDecider()).state()).isEqualTo(once);
            assertThat(timeline.nextDue(BET)).isNull();
        }
    }

    /** So that the lives above are not empty. */
    @Test
    void muchHappensInTheseLives() {
        Map<String, Integer> counts = new TreeMap<>();
        for (long life = 0; life < LIVES; life++) {
            imported(RandomLives.of(life)).histories().values().stream()
                    .flatMap(List::stream)
                    .forEach(one -> counts.merge(one.event().getClass().getSimpleName(), 1, Integer::sum));
        }
        assertThat(counts)
                .containsKeys("TripwireFired", "ReviewFellDue", "CriterionJudged", "ObservationCorrected", "BetKilled")
                .containsKeys(
                        "OwnerReleased",
                        "PersonAllocated",
                        "PersonReleased",
                        "BetContinued",
                        "BetCommitted",
                        "ContributorDeparted");
        assertThat(counts.get("TripwireFired")).isGreaterThan(LIVES);
    }
}
