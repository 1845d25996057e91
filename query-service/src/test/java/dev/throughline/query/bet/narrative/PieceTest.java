package dev.throughline.query.bet.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.query.bet.narrative.Piece.Fate;
import org.junit.jupiter.api.Test;

/** Two texts are set side by side as a reader would: line by line, and a line that changed word by word. */
class PieceTest {
    @Test
    void aLineThatChangedIsComparedWordByWord() {
        assertThat(Piece.between("Pay.\nIn one tap.\nDone.\n", "Pay.\nIn two taps.\nDone.\n"))
                .containsExactly(
                        new Piece(Fate.SAME, "Pay.\nIn "),
                        new Piece(Fate.REMOVED, "one"),
                        new Piece(Fate.ADDED, "two"),
                        new Piece(Fate.SAME, " "),
                        new Piece(Fate.REMOVED, "tap."),
                        new Piece(Fate.ADDED, "taps."),
                        new Piece(Fate.SAME, "\nDone.\n"));
    }

    @Test
    void aLineThatCameOrWentIsWhole() {
        assertThat(Piece.between("Pay.\n", "Pay.\nDone.\n"))
                .containsExactly(new Piece(Fate.SAME, "Pay.\n"), new Piece(Fate.ADDED, "Done.\n"));
        assertThat(Piece.between("Pay.\nDone.\n", "Done.\n"))
                .containsExactly(new Piece(Fate.REMOVED, "Pay.\n"), new Piece(Fate.SAME, "Done.\n"));
    }
}
