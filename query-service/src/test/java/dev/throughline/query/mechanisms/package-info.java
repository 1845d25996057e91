/** The scorecard, on paper and through the wiring. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.mechanisms;
