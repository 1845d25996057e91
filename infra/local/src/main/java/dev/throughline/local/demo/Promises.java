package dev.throughline.local.demo;

import static dev.throughline.local.demo.Script.of;

import java.time.LocalDate;
import java.util.Map;
import java.util.random.RandomGenerator;

/** What a bet would be measured by, what would end it, and how likely people think that it succeeds. */
final class Promises {
    private final BetOutline bet;
    private final Proposer proposer;
    private final Script script;
    private final Staff staff;
    private final RandomGenerator random;

    Promises(BetOutline bet, Proposer proposer, Script script, Staff staff, RandomGenerator random) {
        this.bet = bet;
        this.proposer = proposer;
        this.script = script;
        this.staff = staff;
        this.random = random;
    }

    /** @param judged the day on which the kill criterion is judged */
    void measure(LocalDate day, LocalDate judged) {
        metric(day, bet.id() + "-use", "Weekly uses", "people who used it in the week", "WEEK");
        metric(day, bet.id() + "-asked", "People asked", "people whom we asked to try it", "MONTH");
        proposer.said(day, "MapSuccessMetric", mapped("-use", "OUTPUT", false, 1000, judged));
        proposer.said(day, "MapSuccessMetric", mapped("-asked", "INPUT", true, 400, judged));
        if (bet.critical()) {
            proposer.said(day, "MapSuccessMetric", guardrail(judged));
        }
        proposer.said(
                day.plusDays(1),
                "CommitKillCriterion",
                of(
                        "criterion", "too-few-use-it",
                        "metric", bet.id() + "-use",
                        "operator", "LESS",
                        "threshold", 400,
                        "when", "AT_DATE",
                        "by", judged,
                        "action", "KILL"));
        for (int i = 1; i <= 2; i++) {
            forecast(day.plusDays(2), i, judged);
        }
    }

    private void metric(LocalDate day, String id, String name, String formula, String grain) {
        proposer.said(
                day,
                "DefineMetric",
                id,
                of(
                        "portfolio",
                        bet.unit().portfolio(),
                        "name",
                        bet.title() + ": " + lower(name),
                        "formula",
                        formula,
                        "unit",
                        "people",
                        "grain",
                        grain,
                        "aggregation",
                        "SUM",
                        "comparison",
                        "PERCENT",
                        "better",
                        "UP",
                        "owner",
                        proposer.person()));
    }

    private Map<String, Object> mapped(String metric, String role, boolean controllable, int target, LocalDate due) {
        return of(
                "metric",
                bet.id() + metric,
                "role",
                role,
                "measures",
                "OUTCOME",
                "controllable",
                controllable,
                "baseline",
                0,
                "target",
                target,
                "direction",
                "UP",
                "due",
                due);
    }

    /** Whatever it brings, the customers of its unit must not suffer much. */
    private Map<String, Object> guardrail(LocalDate due) {
        Chart chart = Chart.all(bet.unit()).getFirst();
        return of(
                "metric",
                chart.metric(),
                "role",
                "GUARDRAIL",
                "measures",
                "OUTCOME",
                "controllable",
                false,
                "baseline",
                chart.worse(1.5),
                "target",
                chart.worse(1.4),
                "direction",
                "DOWN",
                "due",
                due);
    }

    /** Who forecasts is right a little more often than not, and too sure of it. */
    private void forecast(LocalDate day, int number, LocalDate judged) {
        boolean comesTrue = switch (bet.plot()) {
            case DIES_AT_TRIPWIRE, SKILLS_FIRST, TRIPPED_TODAY -> false;
            default -> true;
        };
        int percent = (comesTrue ? 60 : 40) + random.nextInt(35);
        String id = "enough-use-it-" + number;
        script.tell(
                day,
                Voice.LEADER,
                staff.somebody(number * 7 + bet.id().length()),
                null,
                "RecordForecast",
                bet.id(),
                of(
                        "forecast",
                        id,
                        "claim",
                        "At least 400 people a week use it",
                        "probability",
                        percent / 100.0,
                        "resolveBy",
                        judged));
        if (random.nextInt(14) > 0) {
            script.tell(
                    judged.plusDays(random.nextInt(2, 9)),
                    Voice.LEADER,
                    null,
                    null,
                    "ResolveForecast",
                    bet.id(),
                    of("forecast", id, "result", comesTrue ? "TRUE" : "FALSE"));
        }
    }

    private static String lower(String text) {
        return text.substring(0, 1).toLowerCase(java.util.Locale.ROOT) + text.substring(1);
    }
}
