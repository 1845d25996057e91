/** What a metric comes to over any stretch of days: exact, in one version of its definition, or missing. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.review.series;
