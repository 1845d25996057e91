package dev.throughline.command.bet.criteria;

import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.MetricFacts;
import dev.throughline.command.rules.Rule;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.bet.JudgedWhen;
import dev.throughline.events.metric.Period;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** The day of a criterion lies ahead, and so does what it is judged by: nobody sets a bar that they saw cleared. */
final class Deadline {
    private static final int LONGEST_GRACE = 366;

    private Deadline() {}

    static void check(
            Checks checks,
            @Nullable JudgedWhen when,
            @Nullable LocalDate by,
            @Nullable Integer graceDays,
            @Nullable MetricFacts metric,
            Circumstances now) {
        checks.optionalDate("by", by);
        atDateHasADay(checks, when, by);
        dayLiesAhead(checks, by, now);
        graceIsWithinAYear(checks, graceDays);
        if (when == JudgedWhen.AT_DATE && by != null && by.isAfter(now.day()) && metric != null) {
            judgedPeriodIsNotOver(
                    checks, now.periods().lastEndingBy(metric.newest().grain(), by), now);
        }
    }

    private static void atDateHasADay(Checks checks, @Nullable JudgedWhen when, @Nullable LocalDate by) {
        checks.rule(
                when != JudgedWhen.AT_DATE || by != null,
                () -> Violation.input(
                        "by.missing",
                        "Expected a day in 'by' for a criterion that is judged AT_DATE, but it is missing.",
                        "Say on which day it is judged."));
    }

    private static void dayLiesAhead(Checks checks, @Nullable LocalDate by, Circumstances now) {
        checks.rule(
                by == null || by.isAfter(now.day()),
                () -> Violation.state(
                                "by.not-ahead",
                                "Expected a day 'by' after " + now.day() + ", but found " + by + ".",
                                "A criterion is committed before its day.")
                        .with("by", String.valueOf(by))
                        .of(Rule.TRIPWIRES));
    }

    private static void graceIsWithinAYear(Checks checks, @Nullable Integer graceDays) {
        checks.rule(
                graceDays == null || (graceDays >= 0 && graceDays <= LONGEST_GRACE),
                () -> Violation.input(
                        "graceDays.out-of-range",
                        "Expected graceDays from 0 to " + LONGEST_GRACE + ", but found " + graceDays + ".",
                        "Leave it out for the policy's number."));
    }

    private static void judgedPeriodIsNotOver(Checks checks, Period judged, Circumstances now) {
        checks.rule(
                !judged.end().isBefore(now.day()),
                () -> Violation.state(
                                "by.period-over",
                                "Expected a day 'by' which a period of the metric ends that is not over yet, but the"
                                        + " last one, " + judged.label() + ", ended on " + judged.end() + ".",
                                "Choose a later day.")
                        .with("period", judged.label())
                        .of(Rule.TRIPWIRES));
    }
}
