package dev.throughline.local.demo;

import static dev.throughline.local.demo.Script.of;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.apache.commons.csv.CSVRecord;

/**
 * A chart of a unit's weekly deck, and what its figures look like.
 *
 * @param base what it is worth on an ordinary day of the first week
 * @param noise how far it strays from that by chance, as its standard deviation
 * @param season by which share it is higher in spring than on average
 * @param trend by which share of the base it grows in a week
 * @param goal what it should be in the first week
 * @param known what its owner says of a figure that stands out
 * @param investigating what its owner says who does not know yet
 */
record Chart(
        BusinessUnit unit,
        String metric,
        String section,
        Map<String, Object> definition,
        List<String> drives,
        double base,
        double noise,
        double season,
        double trend,
        double goal,
        String known,
        String investigating) {

    static List<Chart> all(BusinessUnit unit) {
        return Rows.of("charts").stream()
                .filter(row -> BusinessUnit.called(row.get("unit")) == unit)
                .map(row -> chart(unit, row))
                .toList();
    }

    private static Chart chart(BusinessUnit unit, CSVRecord row) {
        return new Chart(
                unit,
                id(unit, row.get("id")),
                row.get("section"),
                definition(unit, row),
                Arrays.stream(row.get("drives").split(" "))
                        .filter(driven -> !driven.isEmpty())
                        .map(driven -> id(unit, driven))
                        .toList(),
                Double.parseDouble(row.get("base")),
                Double.parseDouble(row.get("noise")),
                Double.parseDouble(row.get("season")),
                Double.parseDouble(row.get("trend")),
                Double.parseDouble(row.get("goal")),
                row.get("known"),
                row.get("investigating"));
    }

    private static Map<String, Object> definition(BusinessUnit unit, CSVRecord row) {
        return of(
                "portfolio", unit.portfolio(),
                "name", row.get("title"),
                "formula", row.get("formula"),
                "unit", row.get("unitOfValues"),
                "grain", row.get("grain"),
                "aggregation", row.get("aggregation"),
                "comparison", row.get("comparison"),
                "better", row.get("better"));
    }

    private static String id(BusinessUnit unit, String metric) {
        return unit.portfolio() + "-" + metric;
    }

    boolean isMonthly() {
        return "MONTH".equals(definition.get("grain"));
    }

    private boolean isRatio() {
        return "RATIO".equals(definition.get("aggregation"));
    }

    Map<String, Object> entry() {
        return of("metric", metric, "section", section, "drives", drives.isEmpty() ? null : drives);
    }

    /** What it should be in a period, so that an ordinary one is on the better side. */
    BigDecimal target(LocalDate end, int weeks) {
        return rounded(expected(end, weeks) * goal / base);
    }

    /** What is observed of a period, as the fields of the observation. */
    Map<String, Object> observed(LocalDate end, int weeks, boolean bad, RandomGenerator random) {
        double value = expected(end, weeks) * (bad ? badly() : 1) + noise * random.nextGaussian();
        if (!isRatio()) {
            return of("value", rounded(Math.max(0, value)));
        }
        long whole = 1_500 + random.nextInt(900);
        return of("numerator", Math.round(Math.clamp(value, 0, 1) * whole), "denominator", whole);
    }

    /** So many times of it, which is worse where less of it is better. */
    BigDecimal worse(double times) {
        return rounded(base * times);
    }

    private double expected(LocalDate end, int weeks) {
        return base * (1 + season * Math.sin(2 * Math.PI * end.getDayOfYear() / 365.0) + trend * weeks);
    }

    private double badly() {
        boolean up = "UP".equals(definition.get("better"));
        return up ? (isRatio() ? 0.92 : 0.78) : 1.35;
    }

    private BigDecimal rounded(double value) {
        int decimals = base < 1 ? 3 : base < 30 ? 2 : 0;
        return BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP);
    }
}
