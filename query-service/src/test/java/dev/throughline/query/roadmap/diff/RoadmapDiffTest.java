package dev.throughline.query.roadmap.diff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.throughline.events.bet.Horizon;
import dev.throughline.events.bet.MoveTrigger;
import dev.throughline.query.roadmap.Moves;
import dev.throughline.query.stack.Facts;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What moved between two moments, each with its trigger and reason. */
class RoadmapDiffTest {
    private static final String MARCH = "2024-03-01T09:00:00Z";
    private static final String APRIL = "2024-04-01T09:00:00Z";

    private final Moves moves = new Moves();

    private RoadmapDiff since(String asOf, long position) {
        return RoadmapDiff.of(
                moves.bets(), new DiffMoment(Instant.parse(asOf), Instant.parse("2030-01-01T00:00:00Z"), position));
    }

    private RoadmapDiff since(String asOf) {
        return since(asOf, Long.MAX_VALUE);
    }

    @Test
    void whatWasProposedOrPlacedSinceCame() {
        moves.proposed("coins", MARCH);
        moves.proposed("cards", MARCH);
        moves.moved("coins", APRIL, Horizon.UNPLACED, Horizon.NEXT, MoveTrigger.CUSTOMER_ESCALATION);
        moves.proposed("voice", APRIL);

        RoadmapDiff diff = since("2024-03-15T00:00:00Z");

        assertThat(diff.came())
                .extracting(DiffArrival::bet, DiffArrival::how, DiffArrival::horizon)
                .containsExactly(
                        tuple("coins", DiffArrival.How.PLACED, Horizon.NEXT),
                        tuple("voice", DiffArrival.How.PROPOSED, Horizon.UNPLACED));
        assertThat(diff.moved()).singleElement().satisfies(each -> {
            assertThat(each.move().first()).isTrue();
            assertThat(each.move().trigger()).isEqualTo(MoveTrigger.CUSTOMER_ESCALATION);
            assertThat(each.move().reason()).isEqualTo("because");
        });
        assertThat(diff.changed()).isEmpty();
    }

    @Test
    void whatEndedLeftWithItsDecision() {
        moves.proposed("coins", MARCH);
        moves.killed("coins", APRIL, List.of("f-1"), List.of("e-1"));

        RoadmapDiff diff = since("2024-03-15T00:00:00Z");

        assertThat(diff.left()).singleElement().satisfies(each -> {
            assertThat(each.decision()).isEqualTo("d-kill");
            assertThat(each.rationale()).isEqualTo("nobody wants it");
            assertThat(each.answers()).containsExactly("f-1");
            assertThat(each.evidence()).containsExactly("e-1");
            assertThat(each.cause().learnedLate()).isFalse();
        });
        assertThat(diff.changed())
                .extracting(DiffChange::what, DiffChange::before, DiffChange::after)
                .containsExactly(tuple(DiffChange.What.STAGE, "PROPOSED", "KILLED"));
        assertThat(since("2024-04-15T00:00:00Z").left()).isEmpty();
    }

    @Test
    void everyMoveInBetweenIsShownAndNetChangesOnce() {
        moves.proposed("coins", MARCH);
        moves.happens("coins", MARCH, Facts.owned("p-ada"));
        moves.moved("coins", MARCH, Horizon.UNPLACED, Horizon.NOW, MoveTrigger.EXECUTIVE);
        moves.moved("coins", APRIL, Horizon.NOW, Horizon.LATER, MoveTrigger.CAPACITY);
        moves.moved("coins", APRIL, Horizon.LATER, Horizon.NOW, MoveTrigger.EVIDENCE);
        moves.happens("coins", APRIL, Facts.owned("p-bob"));
        moves.committed("coins", APRIL);

        RoadmapDiff diff = since("2024-03-15T00:00:00Z");

        assertThat(diff.moved())
                .extracting(
                        each -> each.move().from(),
                        each -> each.move().to(),
                        each -> each.move().trigger())
                .containsExactly(
                        tuple(Horizon.NOW, Horizon.LATER, MoveTrigger.CAPACITY),
                        tuple(Horizon.LATER, Horizon.NOW, MoveTrigger.EVIDENCE));
        assertThat(diff.changed())
                .extracting(DiffChange::what, DiffChange::before, DiffChange::after)
                .containsExactly(
                        tuple(DiffChange.What.STAGE, "PROPOSED", "COMMITTED"),
                        tuple(DiffChange.What.OWNER, "p-ada", "p-bob"));
        assertThat(diff.came()).isEmpty();
    }

    /** The move was true on 1 March and written down on 1 April: at position 1 nobody knew of it. */
    @Test
    void whatWasOnlyLearnedSinceIsMarked() {
        moves.proposed("coins", MARCH);
        moves.learned("coins", MARCH, APRIL, Moves.move(Horizon.UNPLACED, Horizon.NOW, null, MoveTrigger.EXECUTIVE));
        moves.moved("coins", APRIL, Horizon.NOW, Horizon.NEXT, MoveTrigger.EXECUTIVE);

        RoadmapDiff diff = since("2024-03-15T00:00:00Z", 1);

        assertThat(diff.moved()).extracting(DiffMove::learnedLate).containsExactly(true, false);
        assertThat(diff.came())
                .singleElement()
                .satisfies(each -> assertThat(each.cause().learnedLate()).isTrue());
        assertThat(since("2024-03-15T00:00:00Z").moved()).hasSize(1);
    }
}
