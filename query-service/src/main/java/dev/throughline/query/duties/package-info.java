/** What is or was due from whom, by when, and when it was done: one fold for the agenda and for the scorecard. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.duties;
