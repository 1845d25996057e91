package dev.throughline.query.review;

import static org.assertj.core.api.Assertions.assertThat;

import dev.throughline.events.PersonId;
import dev.throughline.events.metric.Aggregation;
import dev.throughline.events.metric.Better;
import dev.throughline.events.metric.Comparison;
import dev.throughline.events.metric.Grain;
import dev.throughline.events.metric.MetricTerms;
import dev.throughline.events.portfolio.DeckSection;
import dev.throughline.query.review.chart.Chart;
import dev.throughline.query.review.deck.CanonicalDeck;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The order of the charts, and the form in which a deck is frozen. */
class DeckTest {
    private static final String WEEK = "2026-W47";

    private static Weeks metrics(String... ids) {
        Weeks weeks = new Weeks();
        Stream.of(ids)
                .forEach(id ->
                        weeks.defined(id, Weeks.terms(Grain.WEEK, Aggregation.SUM, Comparison.PERCENT, Better.UP)));
        return weeks;
    }

    private static List<String> order(Weeks weeks) {
        return weeks.deck(WEEK).charts().stream().map(Chart::metric).toList();
    }

    @Test
    void inputsComeBeforeTheOutputsTheyDriveAndFinanceLast() {
        Weeks weeks = metrics("margin", "sales", "visits", "delight")
                .arranged(
                        Weeks.entry("margin", DeckSection.FINANCE),
                        Weeks.entry("sales", DeckSection.OUTPUT),
                        Weeks.entry("delight", DeckSection.CUSTOMER),
                        Weeks.entry("visits", DeckSection.INPUT, "sales", "delight", "margin"));

        // Customers come first, but not before an input that drives what they see.
        assertThat(order(weeks)).containsExactly("visits", "delight", "sales", "margin");
    }

    @Test
    void inputsThatDriveEachOtherStandAsArrangedAndFinanceStaysLast() {
        Weeks weeks = metrics("a1", "b1", "money")
                .arranged(
                        Weeks.entry("money", DeckSection.FINANCE),
                        Weeks.entry("b1", DeckSection.INPUT, "a1"),
                        Weeks.entry("a1", DeckSection.INPUT, "b1"));

        assertThat(order(weeks)).containsExactly("b1", "a1", "money");
    }

    @Test
    void withoutAnArrangementThereAreNoCharts() {
        assertThat(order(metrics("visits"))).isEmpty();
    }

    /** Written by hand: names sorted, no white space, numbers as text, what is missing is null. */
    @Test
    void theCanonicalFormIsSortedTightAndHasNumbersAsText() {
        assertThat(CanonicalDeck.of(new Weeks().deck(WEEK)).json())
                .isEqualTo(
                        "{\"arrangement\":null,\"charts\":[],\"end\":\"2026-11-22\",\"exceptions\":[],"
                                + "\"format\":\"1\",\"portfolio\":\"payments\",\"start\":\"2026-11-16\",\"week\":\"2026-W47\"}");
    }

    /** The form of a whole deck is kept for good: whoever has to change this test needs a new format number. */
    @Test
    void formatOneStaysWhatItIs() {
        Weeks weeks = new Weeks().defined(Grain.WEEK, Aggregation.SUM);
        weeks.weekly(WEEK, "10", "12", "10", "12", "10", "12", "16.5").target(WEEK, "17");
        weeks.chart(WEEK);

        String json = CanonicalDeck.of(weeks.deck(WEEK)).json();

        assertThat(json)
                .startsWith("{\"arrangement\":\"1\",\"charts\":[{\"aggregation\":\"SUM\",\"axes\":\"SEPARATE\","
                        + "\"better\":\"UP\",\"box\":{\"comparison\":\"PERCENT\",\"lastWeek\":{\"periods\":\"1\","
                        + "\"value\":\"16.5\",\"version\":\"1\"},\"mtd\":")
                .contains("\"wow\":\"0.375\",\"yoy\":null,\"ytd\":null,\"ytdYoy\":null},\"comparison\":\"PERCENT\","
                        + "\"drives\":[],\"formula\":\"count of orders\",\"grain\":\"WEEK\",\"limits\":{"
                        + "\"lower\":\"5.68\",\"mean\":\"11\",\"meanRange\":\"2\",\"range\":\"6.54\","
                        + "\"upper\":\"16.32\",\"weeks\":\"6\"},\"metric\":\"orders\",\"monthsFrom\":"
                        + "\"WEEKS_THAT_END_IN_IT\",\"name\":\"Orders\",\"owner\":\"p-ada\",\"section\":\"INPUT\","
                        + "\"slots\":[{\"current\":{\"periods\":\"1\",\"value\":\"12\",\"version\":\"1\"},"
                        + "\"end\":\"2026-10-18\",\"kind\":\"WEEK\",\"label\":\"2026-W42\",\"place\":\"1\","
                        + "\"priorYear\":null,\"priorYearEnd\":\"2025-10-19\",\"start\":\"2026-10-12\","
                        + "\"target\":null},")
                .endsWith(
                        "\"exceptions\":[{\"causes\":[{\"bet\":null,\"bound\":\"17\",\"kind\":\"TARGET_MISSED\","
                                + "\"period\":\"2026-W47\",\"value\":\"16.5\",\"version\":\"1\"},{\"bet\":null,"
                                + "\"bound\":\"16.32\",\"kind\":\"ABOVE_LIMITS\",\"period\":\"2026-W47\",\"value\":\"16.5\","
                                + "\"version\":\"1\"}],\"metric\":\"orders\",\"name\":\"Orders\",\"owner\":\"p-ada\"}],"
                                + "\"format\":\"1\",\"portfolio\":\"payments\",\"start\":\"2026-11-16\",\"week\":\"2026-W47\"}");
    }

    /** The empty deck above, hashed with another program. */
    @Test
    void theHashIsSha256OfTheBytes() {
        CanonicalDeck deck = CanonicalDeck.of(new Weeks().deck(WEEK));

        assertThat(deck.hash()).isEqualTo("369b737850aa06bf1af67055a334f61e5e72aaf0960e43354dee84a928ac3718");
        assertThat(new String(deck.bytes(), StandardCharsets.UTF_8)).isEqualTo(deck.json());
    }

    @Test
    void aTextIsEscapedOnlyWhereItMustBe() {
        String name = "\u20ac \"a\\b\"\n\u0001\u00e9";
        Weeks weeks = new Weeks()
                .defined(
                        Weeks.METRIC,
                        new MetricTerms(
                                name,
                                "f",
                                "u",
                                Grain.WEEK,
                                Aggregation.SUM,
                                Comparison.PERCENT,
                                Better.UP,
                                new PersonId("p-ada")));
        weeks.chart(WEEK);

        String json = CanonicalDeck.of(weeks.deck(WEEK)).json();

        assertThat(json).contains("\"name\":\"\u20ac \\\"a\\\\b\\\"\\n\\u0001\u00e9\"");
        JsonNode read = JsonMapper.shared().readTree(json);
        assertThat(read.at("/charts/0/name").asString()).isEqualTo(name);
    }
}
