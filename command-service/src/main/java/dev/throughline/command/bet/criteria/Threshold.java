package dev.throughline.command.bet.criteria;

import dev.throughline.command.rules.Violation;
import dev.throughline.events.Quantity;

/** What can be wrong with a threshold. */
final class Threshold {
    private Threshold() {}

    static Violation outOfRange() {
        return Violation.input(
                "threshold.out-of-range",
                "Expected a threshold from -" + Quantity.MAX + " to " + Quantity.MAX + " with at most six decimals.",
                "Give it in the unit of the metric.");
    }

    static Violation notForCondition(String field) {
        return Violation.input(
                field + ".not-for-condition",
                "Expected no '" + field + "' for a stated condition.",
                "A condition is judged by a person; leave it out, or name a metric.");
    }
}
