package dev.throughline.command.review;

import dev.throughline.command.review.ReviewCommand.ExplainException;
import dev.throughline.command.review.ReviewState.Running;
import dev.throughline.command.rules.Checks;
import dev.throughline.command.rules.Circumstances;
import dev.throughline.command.rules.KnownMetric;
import dev.throughline.command.rules.Rule;
import dev.throughline.command.rules.Verdict;
import dev.throughline.command.rules.Violation;
import dev.throughline.events.Required;
import dev.throughline.events.metric.Period;
import dev.throughline.events.review.ReviewEvent;
import dev.throughline.events.review.ReviewEvent.ExceptionExplained;
import java.util.List;

/** What is behind an exception, said while the review runs and as often as more is known. */
final class Explanation {
    private static final int TEXT = 10_000;

    private Explanation() {}

    static Verdict<ReviewEvent> decide(ExplainException explain, ReviewState review, Period week, Circumstances now) {
        Checks checks = new Checks();
        reviewRuns(checks, review);
        weekHasBegun(checks, week, now);
        checks.present("metric", explain.metric())
                .present("status", explain.status())
                .text("text", explain.text(), TEXT);
        if (explain.metric() != null) {
            KnownMetric.check(checks, explain.metric(), now);
        }
        return checks.then(() -> List.of(new ExceptionExplained(
                Required.field(explain.metric(), "metric"),
                Required.field(explain.status(), "status"),
                Required.field(explain.text(), "text"))));
    }

    /** What was closed is what people saw. */
    static void reviewRuns(Checks checks, ReviewState review) {
        checks.rule(
                review instanceof Running,
                () -> Violation.state(
                        "review.closed",
                        "Expected a review that is not closed, but this one is.",
                        "Only actions can still be completed; take up the rest in the next week's review."));
    }

    static void weekHasBegun(Checks checks, Period week, Circumstances now) {
        checks.rule(
                !now.day().isBefore(week.start()),
                () -> Violation.state(
                                "week.not-begun",
                                "Expected a week that has begun, but " + week.label() + " begins on " + week.start()
                                        + ".",
                                "Correct the week.")
                        .with("start", week.start().toString())
                        .of(Rule.TWO_CLOCKS));
    }
}
