/** The 6-12 chart of one metric: its slots, its figures, its axes and its natural limits. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.review.chart;
