package dev.throughline.events.metric;

import dev.throughline.events.Quantity;
import org.jspecify.annotations.Nullable;

/**
 * What was observed: a value, or for a ratio its numerator and denominator.
 *
 * @param value in the unit of the metric; none for a ratio
 * @param numerator only of a ratio
 * @param denominator only of a ratio; above 0
 */
public record Reading(
        @Nullable Quantity value,
        @Nullable Quantity numerator,
        @Nullable Quantity denominator) {}
