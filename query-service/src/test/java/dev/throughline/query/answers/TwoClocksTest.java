package dev.throughline.query.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Facts;
import dev.throughline.query.stack.Reply;
import dev.throughline.query.stack.Stack;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Every view equals a brute-force fold of the events that were true and known at the moment it is asked for. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoClocksTest {
    private static final long SEED = 20261123;
    private static final Duration SPAN = Duration.ofDays(1200);

    private final Stack stack = new Stack();
    private final Asker asker = stack.as("auditor", "*");
    private final Board board = new Board(asker);
    private final Random random = new Random(SEED);

    @BeforeAll
    void histories() {
        var histories = new RandomHistories(stack.log(), random, "bet-");
        histories.openPortfolios();
        histories.grow(900, 60);
        stack.settle();
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    void theRoadmapAtAnyMomentIsTheFoldOfWhatWasTrueAndKnown() {
        Oracle oracle = new Oracle(stack.log().events());
        for (int i = 0; i < 60; i++) {
            Instant asOf = moment();
            long position = random.nextLong(stack.log().position() + 1);
            assertThat(Board.bets(board.pages(
                            "&includeFinal=true&asOf=" + asOf + "&position=" + position, 1 + random.nextInt(60))))
                    .as("seed %d, asOf %s, position %d", SEED, asOf, position)
                    .isEqualTo(oracle.bets(asOf, position));
        }
    }

    @Test
    void aBetAtAnyMomentIsTheFoldOfWhatWasTrueAndKnown() {
        Oracle oracle = new Oracle(stack.log().events());
        for (int i = 0; i < 60; i++) {
            Instant asOf = moment();
            long position = random.nextLong(stack.log().position() + 1);
            String bet = "bet-" + random.nextInt(60);
            Map<String, String> expected = oracle.bets(asOf, position).get(bet);
            Reply reply = asker.get("/v1/bets/" + bet + "?asOf=" + asOf + "&position=" + position);
            Reply history = asker.get("/v1/bets/" + bet + "/history?asOf=" + asOf + "&position=" + position);

            assertThat(reply.status()).as(reply.body()).isEqualTo(expected == null ? 404 : 200);
            assertThat(history.status()).isEqualTo(reply.status());
            if (expected != null) {
                assertThat(reply.text("/bet/version")).isEqualTo(expected.get("version"));
                assertThat(reply.text("/bet/stage")).isEqualTo(expected.get("stage"));
                assertThat(reply.text("/bet/spent/amount")).isEqualTo(expected.get("spent"));
                assertThat(history.text("/totalCount")).isEqualTo(expected.get("version"));
            }
        }
    }

    @Test
    void knownAtIsTheLastPositionRecordedByThenWithoutGaps() {
        Oracle oracle = new Oracle(stack.log().events());
        for (int i = 0; i < 40; i++) {
            Instant knownAt = moment();
            Reply reply = asker.get("/v1/roadmap?first=1&knownAt=" + knownAt);

            assertThat(reply.json().get("position").asLong())
                    .isEqualTo(oracle.knownAt(knownAt, stack.log().position()));
        }
    }

    @Test
    void anAnswerAskedForAgainByItsPositionIsTheSame() {
        SortedMap<String, Map<String, String>> before;
        Reply first = asker.get("/v1/roadmap?includeFinal=true&first=200");
        before = Board.bets(board.pages("&includeFinal=true&asOf=" + first.text("/asOf"), 200));

        new RandomHistories(stack.log(), random, "later-").grow(50, 10);
        stack.settle();

        String again = "&includeFinal=true&asOf=" + first.text("/asOf") + "&position=" + first.text("/position");
        assertThat(Board.bets(board.pages(again, 200))).isEqualTo(before);
    }

    @Test
    void backdatingChangesWhatWasTrueAndNeverWhatWasKnown() {
        var bet = EventLog.bet("backdated");
        Instant march = Instant.parse("2024-03-01T00:00:00Z");
        Instant april = Instant.parse("2024-04-01T00:00:00Z");
        Instant june = Instant.parse("2024-06-01T00:00:00Z");
        stack.log().append(bet, Facts.proposed("payments", "Backdated"), march, march);
        stack.settle();
        long known = stack.log().position();
        stack.log().append(bet, Facts.decided("d-late", DecisionOutcome.KILL), april, june);
        stack.log().append(bet, Facts.killed("d-late"), april, june);
        stack.settle();

        assertThat(stage("asOf=2024-05-01")).isEqualTo("KILLED");
        assertThat(stage("asOf=2024-05-01&position=" + known)).isEqualTo("PROPOSED");
        assertThat(stage("asOf=2024-03-15")).isEqualTo("PROPOSED");
    }

    private String stage(String moment) {
        return asker.get("/v1/bets/backdated?" + moment).text("/bet/stage");
    }

    private Instant moment() {
        return RandomHistories.START.minus(Duration.ofDays(100)).plusSeconds(random.nextLong(SPAN.toSeconds()));
    }
}
