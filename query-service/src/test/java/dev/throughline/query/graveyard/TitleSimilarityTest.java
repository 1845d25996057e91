package dev.throughline.query.graveyard;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.command.bet.proposal.TitleComparison;
import dev.throughline.testing.FreshDatabase;
import dev.throughline.testing.RealParts;
import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What the graveyard finds similar is what a proposal has to acknowledge: both sides agree, and with pg_trgm. */
class TitleSimilarityTest {
    private static final int PAIRS = 20_000;
    private static final List<String> ASCII = List.of(
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
            "e-mail",
            "a",
            "B2B",
            "v2.0",
            "100%",
            "coin_op",
            "x",
            "returns",
            "co2",
            "...",
            "&");
    private static final List<String> WORLD = List.of(
            "Straße",
            "Grüße",
            "café",
            "cafe\u0301",
            "naïve",
            "Ärger",
            "платёж",
            "Оплата",
            "κάρτα",
            "ΟΔΟΣ",
            "支払い",
            "結帳",
            "한국어",
            "भुगतान",
            "ชำระเงิน",
            "İstanbul",
            "٢٠٢٤",
            "€uro",
            "→",
            "🙂",
            "½ price",
            "ﬁne",
            "Ⅳ",
            "pay",
            "Checkout");

    private final long seed = new Random().nextLong();
    private final Random random = new Random(seed);

    /** @param least whether the similarity is at least the threshold */
    private record Compared(String one, String other, float similarity, boolean least) {}

    @Test
    void theWriteSideMeasuresTitlesTheSame() {
        for (String one : titles(WORLD)) {
            String other = similar(one, WORLD);
            TitleSimilarity found = TitleSimilarity.of(one, other);

            assertThat((float) found.shared() / Math.max(1, found.all()))
                    .as("%s | %s, seed %d", one, other, seed)
                    .isEqualTo(TitleComparison.similarity(one, other));
            BigDecimal threshold = BigDecimal.valueOf(1 + random.nextInt(100), 2);
            assertThat(found.isAtLeast(threshold))
                    .as("%s | %s, %s, seed %d", one, other, threshold, seed)
                    .isEqualTo(TitleComparison.isAtLeast(one, other, threshold));
        }
    }

    /** In ASCII, where the database's locale does not matter. */
    @Test
    void theDatabaseMeasuresTitlesTheSame() {
        List<String> ones = titles(ASCII);
        List<String> others = ones.stream().map(one -> similar(one, ASCII)).toList();
        JdbcClient db = database();
        for (String threshold : List.of("0.50", "0.33", "0.70")) {
            BigDecimal least = new BigDecimal(threshold);
            List<Compared> pairs = compared(db, ones, others, least);

            assertThat(pairs).as("seed %d", seed).hasSize(PAIRS).allSatisfy(pair -> {
                TitleSimilarity found = TitleSimilarity.of(pair.one(), pair.other());
                assertThat((float) found.shared() / Math.max(1, found.all())).isEqualTo(pair.similarity());
                assertThat(found.isAtLeast(least)).isEqualTo(pair.least());
            });
            assertThat(pairs.stream().map(Compared::least).collect(Collectors.toSet()))
                    .as("seed %d", seed)
                    .containsExactlyInAnyOrder(true, false);
        }
    }

    private static JdbcClient database() {
        FreshDatabase fresh = RealParts.postgres();
        var db = JdbcClient.create(new DriverManagerDataSource(fresh.url(), fresh.username(), fresh.password()));
        db.sql("CREATE EXTENSION IF NOT EXISTS pg_trgm").update();
        return db;
    }

    private static List<Compared> compared(
            JdbcClient db, List<String> ones, List<String> others, BigDecimal threshold) {
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

    private List<String> titles(List<String> words) {
        return Stream.generate(() -> title(1 + random.nextInt(5), words))
                .limit(PAIRS)
                .toList();
    }

    private String title(int count, List<String> words) {
        return Stream.generate(() -> words.get(random.nextInt(words.size())))
                .limit(count)
                .collect(Collectors.joining(random.nextBoolean() ? " " : ", "));
    }

    /** The same title with another word, in another case, or with a letter less. */
    private String similar(String title, List<String> words) {
        return switch (random.nextInt(4)) {
            case 0 -> title + " " + title(1, words);
            case 1 -> title.toUpperCase(Locale.ROOT);
            case 2 -> title.substring(title.offsetByCodePoints(0, 1));
            default -> title(3, words);
        };
    }
}
