package dev.throughline.query.bet.writing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.throughline.query.platform.questions.BadQuestion;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What an address carries is read as it was, or not at all. */
class AddressTextTest {
    private static final long SEED = Long.getLong("seed", 20261130);

    @Test
    void itIsReadAsItWas() {
        for (String text : List.of("", "{}", "Ja, äußerst\ngern & \"mehr\" 🙂", "word ".repeat(9_999))) {
            String packed = AddressText.of(text).orElseThrow();
            assertThat(packed).matches("[A-Za-z0-9_-]+");
            assertThat(AddressText.read(packed)).isEqualTo(text);
        }
    }

    @Test
    void whatIsTooLongHasNoAddress() {
        System.out.println("AddressTextTest seed=" + SEED);
        var chance = new Random(SEED);
        StringBuilder text = new StringBuilder();
        while (AddressText.of(text.toString()).isPresent()) {
            text.append((char) ('!' + chance.nextInt(90)));
        }
        assertThat(text.length()).isGreaterThan(AddressText.MOST / 2);
        assertThat(AddressText.of("word ".repeat(90_000))).isPresent();
    }

    @Test
    void whatWasCutOffOrChangedIsRefused() {
        String packed =
                AddressText.of("They pay with one tap, and nobody asks twice.").orElseThrow();
        for (String broken : List.of(
                packed.substring(0, packed.length() - 4),
                packed.substring(4),
                packed + "!",
                "A".repeat(AddressText.MOST + 1),
                "no words",
                packed.substring(0, 20) + (packed.charAt(20) == 'A' ? 'B' : 'A') + packed.substring(21))) {
            assertThatThrownBy(() -> AddressText.read(broken))
                    .as(broken)
                    .isInstanceOf(BadQuestion.class)
                    .hasMessageContaining("cannot be read");
        }
    }

    @Test
    void aFewCharactersDoNotFillTheMemory() {
        String bomb = AddressText.of("0".repeat(3_000_000)).orElseThrow();
        assertThatThrownBy(() -> AddressText.read(bomb)).isInstanceOf(BadQuestion.class);
    }
}
