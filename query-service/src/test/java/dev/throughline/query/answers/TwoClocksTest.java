package dev.throughline.query.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.bet.DecisionOutcome;
import dev.throughline.query.lives.World;
import dev.throughline.query.stack.Asker;
import dev.throughline.query.stack.EventLog;
import dev.throughline.query.stack.Facts;
import dev.throughline.query.stack.Reply;
import dev.throughline.query.stack.Stack;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.SortedMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What was true and what was known are two questions; that every view answers both is the oracle's to say. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TwoClocksTest {
    private static final long SEED = 20261123;

    private final Stack stack = new Stack();
    private final Asker asker = stack.as("auditor", "*");
    private final Board board = new Board(asker);

    @BeforeAll
    void histories() {
        World.grown(stack.log(), SEED, World.START, "", World.Size.SMALL);
        stack.settle();
    }

    @AfterAll
    void stop() {
        stack.close();
    }

    @Test
    void anAnswerAskedForAgainByItsPositionIsTheSame() {
        SortedMap<String, Map<String, String>> before;
        Reply first = asker.get("/v1/roadmap?includeFinal=true&first=200");
        before = Board.bets(board.pages("&includeFinal=true&asOf=" + first.text("/asOf"), 200));

        World.grown(stack.log(), SEED + 1, World.START, "later-", World.Size.SMALL);
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

    /** A machine is an hour ahead, and another one, which is not, records something else behind it. */
    @Test
    void nowShowsWhatAClockRecordedThatRanAhead() {
        Instant now = Instant.now().truncatedTo(ChronoUnit.MICROS);
        Instant ahead = now.plus(1, ChronoUnit.HOURS);
        stack.log().append(EventLog.bet("early"), Facts.proposed("payments", "Early"), ahead, ahead);
        stack.log().append(EventLog.bet("on-time"), Facts.proposed("payments", "On time"), now, now);
        stack.settle();

        assertThat(asker.get("/v1/bets/early").status()).isEqualTo(200);
        assertThat(asker.get("/v1/bets/early").text("/asOf")).isEqualTo(ahead.toString());
    }

    private String stage(String moment) {
        return asker.get("/v1/bets/backdated?" + moment).text("/bet/stage");
    }
}
