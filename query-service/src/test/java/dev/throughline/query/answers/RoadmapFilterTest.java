package dev.throughline.query.answers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.query.stack.Asker;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each filter narrows the roadmap; final bets leave it unless asked for. */
class RoadmapFilterTest {
    private final Asker asker = World.stack().as("viewer", "*");

    @ParameterizedTest
    @CsvSource({
        "'',                                        one-tap-pay voice",
        "?stage=,                                   one-tap-pay voice",
        "?includeFinal=true,                        one-tap-pay crypto-checkout voice",
        "?stage=KILLED,                             crypto-checkout",
        "?stage=KILLED&stage=PROPOSED,              one-tap-pay crypto-checkout voice",
        "?portfolio=search,                         voice",
        "?portfolio=search&portfolio=payments,      one-tap-pay voice",
        "?portfolio=nowhere,                        ''",
        "?innovationType=TRANSFORMATIONAL,          voice",
        "?owner=p-ada,                              one-tap-pay",
        "?owner=p-nobody,                           ''",
        "?horizon=NOW,                              one-tap-pay",
        "?horizon=NOW&horizon=UNPLACED,             one-tap-pay voice",
        "?text=BY%20voice,                          voice",
        "?text=%25,                                 ''",
        "?flag=IMPORTED&includeFinal=true,          crypto-checkout",
        "?flag=OWNERLESS&includeFinal=true,         ''",
        "?flag=OWNERLESS&flag=IMPORTED&asOf=2025-03-14T10:00:30Z, crypto-checkout",
        "?windowFrom=2025-05-14,                    one-tap-pay",
        "?windowFrom=2025-05-15,                    ''",
        "?windowTo=2025-03-14,                      one-tap-pay",
        "?windowTo=2025-03-13,                      ''",
        "?asOf=2025-03-13,                          ''",
        "?sort=TITLE&direction=DESC,                voice one-tap-pay",
        "?sort=SPENT,                               voice one-tap-pay",
    })
    void filters(String question, String bets) {
        var found = asker.get("/v1/roadmap" + question).json();

        var names = found.get("edges")
                .valueStream()
                .map(edge -> edge.at("/node/bet").asString())
                .toList();
        assertThat(String.join(
                        " ",
                        question.contains("sort")
                                ? names
                                : names.stream().sorted().toList()))
                .isEqualTo(question.contains("sort") ? bets : sorted(bets));
        assertThat(found.get("totalCount").asLong()).isEqualTo(names.size());
    }

    private static String sorted(String bets) {
        return String.join(
                " ", java.util.stream.Stream.of(bets.split(" ")).sorted().toList());
    }
}
