/**
 * What each view must answer, found the slow and plain way from the events alone, and set beside what the service answers.
 * To add a view: write a {@link dev.throughline.query.oracle.View} beside the others and add it to {@link
 * dev.throughline.query.oracle.Oracle#VIEWS}.
 */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.oracle;
