package dev.throughline.command.bet.time;

import dev.throughline.events.Quantity;
import dev.throughline.events.Required;
import dev.throughline.events.bet.CriterionTerms;
import dev.throughline.events.metric.Reading;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** An observed value against a threshold; a ratio is compared exactly, and rounded only to be shown. */
final class Comparison {
    private static final int DECIMALS = 6;

    private Comparison() {}

    static boolean isMet(CriterionTerms terms, Reading reading) {
        int difference = difference(reading, Required.field(terms.threshold(), "threshold"));
        return switch (Required.field(terms.operator(), "operator")) {
            case LESS -> difference < 0;
            case AT_MOST -> difference <= 0;
            case AT_LEAST -> difference >= 0;
            case MORE -> difference > 0;
        };
    }

    /** Dividing would round; denominators are above 0. */
    private static int difference(Reading reading, Quantity threshold) {
        return reading.value() != null
                ? reading.value().compareTo(threshold)
                : number(reading.numerator()).compareTo(threshold.value().multiply(number(reading.denominator())));
    }

    /** The value in the unit of the metric, exact to 0.000001. */
    static Quantity shown(Reading reading) {
        return reading.value() != null
                ? reading.value()
                : new Quantity(number(reading.numerator())
                        .divide(number(reading.denominator()), DECIMALS, RoundingMode.HALF_EVEN));
    }

    private static BigDecimal number(@Nullable Quantity quantity) {
        return Required.field(quantity, "numerator and denominator").value();
    }
}
