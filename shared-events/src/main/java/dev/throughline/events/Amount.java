package dev.throughline.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * An amount of money in the currency of the bet's portfolio, exact to 0.01, from 0 to {@link #MAX}. In JSON a string
 * ({@code "1200.00"}), so that no reader turns it into a binary fraction.
 */
public record Amount(BigDecimal value) implements Comparable<Amount> {
    public static final BigDecimal MAX = new BigDecimal("9999999999999.99");

    /** @throws IllegalArgumentException when the value is negative, above {@link #MAX} or finer than 0.01 */
    public Amount {
        if (!fits(value)) {
            throw new IllegalArgumentException("expected an amount from 0 to " + MAX + " with at most two decimals");
        }
        // Zero has room for an exponent that would fill the memory: 0e-999999999.
        value = value.stripTrailingZeros().setScale(2);
    }

    /** Whether a value can be an amount; safe for any exponent. */
    public static boolean fits(@Nullable BigDecimal value) {
        return value != null
                && value.signum() >= 0
                && value.compareTo(MAX) <= 0
                && value.stripTrailingZeros().scale() <= 2;
    }

    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Amount of(String text) {
        return new Amount(new BigDecimal(text));
    }

    public Amount plus(Amount other) {
        return new Amount(value.add(other.value));
    }

    @JsonValue
    @Override
    public String toString() {
        return value.toPlainString();
    }

    @Override
    public int compareTo(Amount other) {
        return value.compareTo(other.value);
    }
}
