package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A value of a metric, exact to 0.000001, from -{@link #MAX} to {@link #MAX}. In JSON a string ({@code "0.0425"}), so that
 * no reader turns it into a binary fraction.
 */
public record Quantity(BigDecimal value) implements Comparable<Quantity> {
    public static final BigDecimal MAX = new BigDecimal("999999999999999.999999");
    private static final int DECIMALS = 6;

    /** @throws IllegalArgumentException when the value is beyond {@link #MAX} or finer than 0.000001 */
    public Quantity {
        if (!fits(value)) {
            throw new IllegalArgumentException(
                    "expected a value from -" + MAX + " to " + MAX + " with at most six decimals");
        }
        BigDecimal plain = value.stripTrailingZeros();
        value = plain.scale() < 0 ? plain.setScale(0) : plain;
    }

    /** Whether a value can be a quantity; safe for any exponent. */
    public static boolean fits(@Nullable BigDecimal value) {
        return value != null
                && value.abs().compareTo(MAX) <= 0
                && value.stripTrailingZeros().scale() <= DECIMALS;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Quantity of(String text) {
        return new Quantity(new BigDecimal(text));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toPlainString();
    }

    @Override
    public int compareTo(Quantity other) {
        return value.compareTo(other.value);
    }
}
