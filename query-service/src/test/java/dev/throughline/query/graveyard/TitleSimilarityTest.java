package dev.throughline.query.graveyard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.bet.proposal.TitleComparison;
import dev.throughline.testing.FreshDatabase;
import dev.throughline.testing.RealParts;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the graveyard finds similar is what a proposal has to acknowledge: the database and the write side agree. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TitleSimilarityTest {
    private static final int PAIRS = 20_000;
    private static final List<String> WORDS = List.of(
            "instant",
            "Checkout",
            "check-out",
            "pay",
            "PAY",
            "one",
            "tap",
            "1-tap",
            "24/7",
            "cards",
            "card's",
            "Straße",
            "Grüße",
            "café",
            "naïve",
            "Ärger",
            "платёж",
            "Оплата",
            "κάρτα",
            "支払い",
            "結帳",
            "한국어",
            "e-mail",
            "a",
            "B2B",
            "v2.0",
            "100%",
            "coin_op",
            "€uro",
            "→",
            "🙂",
            "…",
            "x",
            "returns",
            "Retour",
            "señal",
            "co2",
            "½ price",
            "ﬁne");

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);
    private final JdbcClient db = database();

    private static JdbcClient database() {
        FreshDatabase fresh = RealParts.postgres();
        return JdbcClient.create(new DriverManagerDataSource(fresh.url(), fresh.username(), fresh.password()));
    }

    @BeforeAll
    void trigrams() {
        db.sql("CREATE EXTENSION IF NOT EXISTS pg_trgm").update();
    }

    /** @param least whether the similarity is at least the threshold, as the graveyard asks it */
    private record Compared(String one, String other, float similarity, boolean least) {}

    private List<Compared> compared(List<String> ones, List<String> others, BigDecimal threshold) {
        return db.sql("""
                        SELECT one, other, similarity(one, other) AS similarity,
                               similarity(one, other) >= CAST(:threshold AS real) AS least
                          FROM unnest(:ones, :others) AS pair (one, other)
                        """)
                .param("ones", ones.toArray(String[]::new))
                .param("others", others.toArray(String[]::new))
                .param("threshold", threshold)
                .query(Compared.class)
                .list();
    }

    @Test
    void theDatabaseMeasuresTitlesAsTheWriteSideDoes() {
        List<String> ones = titles(PAIRS);
        List<String> others = ones.stream().map(this::similar).toList();
        for (String threshold : List.of("0.50", "0.33", "0.70")) {
            BigDecimal least = new BigDecimal(threshold);
            List<Compared> pairs = compared(ones, others, least);

            assertThat(pairs).as("seed %d", seed).hasSize(PAIRS).allSatisfy(pair -> {
                assertThat(pair.similarity()).isEqualTo(TitleComparison.similarity(pair.one(), pair.other()));
                assertThat(pair.least()).isEqualTo(TitleComparison.isAtLeast(pair.one(), pair.other(), least));
            });
            assertThat(pairs.stream().map(Compared::least).collect(Collectors.toSet()))
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    /** Shares of k in n that a binary fraction cannot hold: what is at least a threshold is so on both sides. */
    @Test
    void aThresholdThatIsJustMetIsMetOnBothSides() {
        List<String> ones = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (int words = 1; words <= 25; words++) {
            for (int shared = 1; shared <= words; shared++) {
                ones.add(letters(words));
                others.add(letters(shared));
            }
        }
        for (int percent = 1; percent <= 100; percent++) {
            BigDecimal threshold = BigDecimal.valueOf(percent, 2);
            assertThat(compared(ones, others, threshold))
                    .allSatisfy(pair -> assertThat(pair.least())
                            .isEqualTo(TitleComparison.isAtLeast(pair.one(), pair.other(), threshold)));
        }
    }

    /** One-letter words bring two trigrams each, "  a" and " a ". */
    private static String letters(int count) {
        return IntStream.range(0, count)
                .mapToObj(n -> String.valueOf((char) ('a' + n)))
                .collect(Collectors.joining(" "));
    }

    private List<String> titles(int count) {
        return Stream.generate(() -> words(1 + random.nextInt(5))).limit(count).toList();
    }

    private String words(int count) {
        return Stream.generate(() -> WORDS.get(random.nextInt(WORDS.size())))
                .limit(count)
                .collect(Collectors.joining(random.nextBoolean() ? " " : ", "));
    }

    /** The same title with another word, in another case, or with a letter less. */
    private String similar(String title) {
        return switch (random.nextInt(4)) {
            case 0 -> title + " " + words(1);
            case 1 -> title.toUpperCase(Locale.ROOT);
            case 2 -> title.substring(title.offsetByCodePoints(0, 1));
            default -> words(3);
        };
    }
}
