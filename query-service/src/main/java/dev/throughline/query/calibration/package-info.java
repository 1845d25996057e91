/** How good are forecasts? */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.calibration;
