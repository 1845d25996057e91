package dev.throughline.command.bet.narrative;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Words are counted as a reader of the page counts them. */
class WordsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Pay with one tap                               | 4
            ## **Pay** with *one* tap                      | 4
            - Pay with — one tap!                          | 4
            It's one-tap checkout, e.g. 10 %               | 5
            [one tap](https://a.example/b "a title here")  | 2
            ![the button](button.png)                      | 2
            <b>one</b> tap <!-- not read by anybody -->    | 2
            see <https://a.example>                        | 2
            `code` counts                                  | 2
            ワンタップ                                       | 5
            iPhone で払う                                   | 4
            ''                                             | 0
            *** --- ***                                    | 0
            """, ignoreLeadingAndTrailingWhitespace = true, quoteCharacter = '\'')
    void marksAreNotWords(String markdown, int words) {
        assertThat(Words.in(markdown)).isEqualTo(words);
    }

    @Test
    void numbersOfListsAndDefinitionsOfLinksAreNotRead() {
        assertThat(Words.in("1. One tap\n2) Two taps\n\n[ref]: https://a.example 'Title'\n"))
                .isEqualTo(4);
        assertThat(Words.in("In 2026. Then")).isEqualTo(3);
    }

    @Test
    void textsAreCountedTogether() {
        assertThat(Words.in(Stream.of("One tap", "is enough"))).isEqualTo(4);
    }
}
