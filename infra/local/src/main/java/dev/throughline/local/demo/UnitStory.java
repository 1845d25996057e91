package dev.throughline.local.demo;

import static dev.throughline.local.demo.Script.of;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/** What happens in a unit besides its bets: the policy, the charts of its weekly deck, their figures and targets. */
final class UnitStory {
    /** Once a quarter targets are set for the quarter that begins. */
    private static final int WEEKS_OF_TARGETS = 13;

    /** Innovation is to be somebody's full-time job, in four parts of five. */
    private static final double FULL_TIME_SHARE = 0.8;

    private final BusinessUnit unit;
    private final LocalDate start;
    private final Script script;
    private final Staff staff;
    private final RandomGenerator random;
    private final List<Chart> charts;

    UnitStory(BusinessUnit unit, LocalDate start, Script script, Staff staff, RandomGenerator random) {
        this.unit = unit;
        this.start = start;
        this.script = script;
        this.staff = staff;
        this.random = random;
        this.charts = Chart.all(unit);
    }

    static void open(BusinessUnit unit, LocalDate day, Script script) {
        script.tell(day, Voice.LEADER, "OpenPortfolio", unit.portfolio(), unit.opening());
    }

    /** @param reviewed from when on the unit meets once a week over its deck */
    void tell(LocalDate reviewed) {
        for (Chart chart : charts) {
            Map<String, Object> definition = of("owner", staff.somebody(charts.indexOf(chart) * 2));
            definition.putAll(chart.definition());
            script.tell(start, Voice.LEADER, "DefineMetric", chart.metric(), definition);
        }
        policy();
        script.tell(
                reviewed,
                Voice.LEADER,
                "ArrangeDeck",
                unit.portfolio(),
                Map.of("entries", charts.stream().map(Chart::entry).toList()));
        charts.stream().filter(chart -> !chart.isMonthly()).forEach(this::weeks);
        charts.stream().filter(Chart::isMonthly).forEach(this::months);
        targets();
    }

    private void policy() {
        script.tell(
                start.plusWeeks(unit == BusinessUnit.HEALTH ? 40 : 1),
                Voice.LEADER,
                null,
                "More of what is new than the default asks for, and by people who do nothing else",
                "AdoptPolicy",
                unit.portfolio(),
                Map.of("mix", unit.mix(), "fullTimeShareTarget", FULL_TIME_SHARE));
    }

    private void weeks(Chart chart) {
        LocalDate first = unit.weekEnd(start.plusDays(7));
        int all = Calendar.WEEKS - 1;
        for (int week = 0; week <= all; week++) {
            LocalDate end = first.plusWeeks(week);
            Map<String, Object> payload = of("period", BusinessUnit.weekCalled(end));
            payload.putAll(chart.observed(end, week, isBad(chart, all - week), random));
            script.observe(end.plusDays(1), unit, chart.metric(), payload);
        }
    }

    /** Once in four months a chart stands out, one after the other, and one of them in the week that ended last. */
    private boolean isBad(Chart chart, int weeksAgo) {
        return weeksAgo % 17 == charts.indexOf(chart) * 2 % 17;
    }

    private void months(Chart chart) {
        YearMonth first = YearMonth.from(start).plusMonths(1);
        for (int month = 0; month < Calendar.WEEKS / 4; month++) {
            LocalDate end = first.plusMonths(month).atEndOfMonth();
            Map<String, Object> payload = of("period", YearMonth.from(end).toString());
            payload.putAll(chart.observed(end, weeksTo(end), month % 9 == 7, random));
            script.observe(end.plusDays(1), unit, chart.metric(), payload);
        }
    }

    private int weeksTo(LocalDate end) {
        return (int) ChronoUnit.WEEKS.between(start, end);
    }

    private void targets() {
        for (int week = Calendar.WEEKS / 2; week < Calendar.WEEKS; week += WEEKS_OF_TARGETS) {
            LocalDate from = unit.weekEnd(start.plusWeeks(week));
            List<Map<String, Object>> targets = new ArrayList<>();
            charts.stream().filter(UnitStory::hasTargets).forEach(chart -> targets(chart, from, targets));
            script.tell(
                    start.plusWeeks(week), Voice.LEADER, "SetTargets", unit.portfolio(), Map.of("targets", targets));
        }
    }

    /** Two of the customers' figures and of the inputs are watched without one. */
    private static boolean hasTargets(Chart chart) {
        return !chart.metric().endsWith("-interviews") && !chart.metric().endsWith("-training");
    }

    private void targets(Chart chart, LocalDate from, List<Map<String, Object>> targets) {
        if (chart.isMonthly()) {
            for (YearMonth month = YearMonth.from(from);
                    month.isBefore(YearMonth.from(from.plusWeeks(WEEKS_OF_TARGETS)));
                    month = month.plusMonths(1)) {
                targets.add(target(chart, month.toString(), month.atEndOfMonth()));
            }
            return;
        }
        for (int week = 0; week < WEEKS_OF_TARGETS; week++) {
            LocalDate end = from.plusWeeks(week);
            targets.add(target(chart, BusinessUnit.weekCalled(end), end));
        }
    }

    private Map<String, Object> target(Chart chart, String period, LocalDate end) {
        return of("metric", chart.metric(), "period", period, "value", chart.target(end, weeksTo(end)));
    }
}
