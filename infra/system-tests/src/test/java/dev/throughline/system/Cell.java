package dev.throughline.system;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.function.Function;
import tools.jackson.databind.JsonNode;

/**
 * A place in a row of a page, and what of a row of the API's answer it must say.
 *
 * @param selector within the row; empty for the row itself
 * @param pointer into the row of the answer
 * @param written how the page writes it
 */
record Cell(String selector, String pointer, Function<JsonNode, String> written) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Cell text(String selector, String pointer) {
        return new Cell(
                selector,
                pointer,
                value -> value.asString().replaceAll("\\s+", " ").strip());
    }

    /** A name of the contract as words: {@code PRESSURE_TESTING} is {@code pressure testing}. */
    static Cell words(String selector, String pointer) {
        return new Cell(
                selector,
                pointer,
                value -> value.asString().toLowerCase(Locale.ROOT).replace('_', ' '));
    }

    static Cell number(String selector, String pointer) {
        return number(selector, pointer, 2);
    }

    static Cell number(String selector, String pointer, int decimals) {
        return new Cell(selector, pointer, value -> number(decimal(value), decimals));
    }

    static Cell percent(String selector, String pointer) {
        return new Cell(selector, pointer, value -> number(decimal(value).multiply(HUNDRED), 1) + " %");
    }

    static Cell money(String selector, String pointer) {
        return new Cell(
                selector,
                pointer,
                value -> number(decimal(value.path("amount")), 2) + " "
                        + value.path("currency").asString());
    }

    /** What the page must say; n/a where the answer has nothing. */
    String expected(JsonNode row) {
        JsonNode value = pointer.isEmpty() ? row : row.at("/" + pointer);
        return value.isMissingNode() || value.isNull() ? "n/a" : written.apply(value);
    }

    /** Amounts of money are texts in the contract, so that nobody rounds them. */
    private static BigDecimal decimal(JsonNode value) {
        return new BigDecimal(value.asString());
    }

    private static String number(BigDecimal value, int decimals) {
        DecimalFormat format = new DecimalFormat(
                "#,##0" + (decimals == 0 ? "" : "." + "#".repeat(decimals)),
                DecimalFormatSymbols.getInstance(Locale.ROOT));
        format.setNegativePrefix("\u2212");
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format.format(value);
    }
}
