package dev.throughline.local.demo;

import static dev.throughline.local.demo.Script.of;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.random.RandomGenerator;

/** What happens in a unit besides its bets: the policy, the weekly deck with its figures and targets, and the reviews. */
final class UnitStory {
    private static final int WEEKS_BETWEEN_NOTES = 4;

    private final BusinessUnit unit;
    private final LocalDate start;
    private final Script script;
    private final Staff staff;
    private final RandomGenerator random;

    UnitStory(BusinessUnit unit, LocalDate start, Script script, Staff staff, RandomGenerator random) {
        this.unit = unit;
        this.start = start;
        this.script = script;
        this.staff = staff;
        this.random = random;
    }

    static void open(BusinessUnit unit, LocalDate day, Script script) {
        script.tell(day, Voice.LEADER, "OpenPortfolio", unit.portfolio(), unit.opening());
    }

    void tell() {
        define(
                "complaints",
                "Complaints",
                "complaints per thousand orders",
                "per mille",
                "WEEK",
                "MEAN",
                "PERCENT",
                "DOWN");
        define("visitors", "Visitors", "people who came", "people", "WEEK", "SUM", "PERCENT", "UP");
        define(
                "on-time",
                "On time",
                "what came on the promised day / what came",
                "share",
                "WEEK",
                "RATIO",
                "BASIS_POINTS",
                "UP");
        define("orders", "Orders", "orders placed", "orders", "WEEK", "SUM", "PERCENT", "UP");
        define("revenue", "Revenue", "invoiced, without tax", "thousand", "MONTH", "SUM", "PERCENT", "UP");
        script.tell(
                start.plusDays(1),
                Voice.LEADER,
                "ArrangeDeck",
                unit.portfolio(),
                Map.of(
                        "entries",
                        List.of(
                                chart("complaints", "CUSTOMER"),
                                of("metric", id("visitors"), "section", "INPUT", "drives", List.of(id("orders"))),
                                of("metric", id("on-time"), "section", "INPUT", "drives", List.of(id("orders"))),
                                chart("orders", "OUTPUT"),
                                chart("revenue", "FINANCE"))));
        if (unit == BusinessUnit.HEALTH) {
            script.tell(
                    start.plusWeeks(40),
                    Voice.LEADER,
                    null,
                    "More of what is new",
                    "AdoptPolicy",
                    unit.portfolio(),
                    Map.of("mix", Map.of("core", 0.5, "adjacent", 0.3, "transformational", 0.2)));
        }
        weeks();
        months();
    }

    private void define(
            String name,
            String title,
            String formula,
            String unitOfValues,
            String grain,
            String aggregation,
            String comparison,
            String better) {
        script.tell(
                start,
                Voice.LEADER,
                "DefineMetric",
                id(name),
                of(
                        "portfolio", unit.portfolio(),
                        "name", title,
                        "formula", formula,
                        "unit", unitOfValues,
                        "grain", grain,
                        "aggregation", aggregation,
                        "comparison", comparison,
                        "better", better,
                        "owner", staff.somebody(name.length())));
    }

    private Map<String, Object> chart(String metric, String section) {
        return of("metric", id(metric), "section", section);
    }

    private String id(String metric) {
        return unit.portfolio() + "-" + metric;
    }

    private void weeks() {
        int week = 0;
        for (LocalDate end = unit.weekEnd(start.plusDays(7)); script.isPast(end.plusDays(1)); end = end.plusDays(7)) {
            figures(end, week);
            if (week % WEEKS_BETWEEN_NOTES == 2) {
                review(end, week);
            }
            week++;
        }
    }

    private void figures(LocalDate end, int week) {
        double season = 1 + 0.2 * Math.sin(2 * Math.PI * end.getDayOfYear() / 365.0) + week * 0.003;
        boolean badWeek = week % 17 == 9;
        observe(end, "complaints", of("value", Math.round((badWeek ? 9 : 4 + random.nextDouble()) * 10) / 10.0));
        observe(end, "visitors", of("value", Math.round(20_000 * season + random.nextInt(1_500))));
        long orders = Math.round((badWeek ? 1_400 : 2_000) * season + random.nextInt(150));
        observe(end, "orders", of("value", orders));
        observe(
                end,
                "on-time",
                of(
                        "numerator",
                        Math.round(orders * (badWeek ? 0.80 : 0.93 + random.nextDouble() * 0.03)),
                        "denominator",
                        orders));
    }

    private void observe(LocalDate end, String metric, Map<String, Object> value) {
        Map<String, Object> payload = of("period", BusinessUnit.weekCalled(end));
        payload.putAll(value);
        script.tell(end.plusDays(1), Voice.LEADER, "ObserveMetric", id(metric), payload);
    }

    private void review(LocalDate end, int week) {
        String review = unit.portfolio() + "-" + BusinessUnit.weekCalled(end).toLowerCase(Locale.ROOT);
        script.tell(
                end.plusDays(2),
                Voice.LEADER,
                "ExplainException",
                review,
                of(
                        "metric",
                        id("orders"),
                        "status",
                        random.nextBoolean() ? "KNOWN" : "INVESTIGATING",
                        "text",
                        "A holiday fell into the week, and the supplier was late"));
        script.tell(
                end.plusDays(2),
                Voice.LEADER,
                "AssignAction",
                review,
                of(
                        "action",
                        "call-them",
                        "text",
                        "Call the ten customers who waited longest",
                        "person",
                        staff.somebody(week),
                        "due",
                        end.plusDays(9)));
        if (random.nextInt(5) > 0) {
            script.tell(
                    end.plusDays(random.nextInt(4, 13)),
                    Voice.LEADER,
                    "CompleteAction",
                    review,
                    of("action", "call-them"));
        }
    }

    private void months() {
        List<Map<String, Object>> targets = new ArrayList<>();
        for (YearMonth month = YearMonth.from(start).plusMonths(1);
                script.isPast(month.atEndOfMonth().plusDays(2));
                month = month.plusMonths(1)) {
            script.tell(
                    month.atEndOfMonth().plusDays(2),
                    Voice.LEADER,
                    "ObserveMetric",
                    id("revenue"),
                    of("period", month.toString(), "value", 800 + random.nextInt(200) + 6L * targets.size()));
            targets.add(of(
                    "metric",
                    id("revenue"),
                    "period",
                    month.plusMonths(1).toString(),
                    "value",
                    870 + 6 * targets.size()));
            script.tell(
                    month.atDay(5),
                    Voice.LEADER,
                    "SetTargets",
                    unit.portfolio(),
                    Map.of("targets", List.of(targets.getLast())));
        }
    }
}
