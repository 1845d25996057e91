package dev.throughline.command.bet.proposal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Titles are compared as pg_trgm compares them; the expected numbers are its own. */
class SimilarityTest {

    @ParameterizedTest
    @CsvSource({
        "word, two words, 0.36",
        "Instant checkout, Instant check-out, 0.75",
        "Instant checkout, INSTANT  Checkout!, 1.00",
        "Instant checkout, Checkout instant, 1.00",
        "Instant checkout, Paper maps, 0.00",
        "Straße, Strasse, 0.36",
        "a, b, 0.00",
        "cat, cats, 0.50"
    })
    void titlesAreAsSimilarAsTheirTrigrams(String one, String other, BigDecimal similarity) {
        assertThat(Similarity.of(one, other).rounded()).isEqualTo(similarity);
        assertThat(Similarity.of(other, one).rounded()).isEqualTo(similarity);
    }

    @Test
    void aHalfIsAtLeastAHalf() {
        assertThat(Similarity.of("cat", "cats").isAtLeast(new BigDecimal("0.50")))
                .isTrue();
        assertThat(Similarity.of("cat", "cats").isAtLeast(new BigDecimal("0.51")))
                .isFalse();
    }

    @Test
    void titlesWithoutALetterAreNotCompared() {
        assertThat(Similarity.of("!!!", "!!!").isAtLeast(new BigDecimal("0.01")))
                .isFalse();
        assertThat(Similarity.of("!!!", "!!!").rounded()).isEqualTo(new BigDecimal("0.00"));
    }
}
