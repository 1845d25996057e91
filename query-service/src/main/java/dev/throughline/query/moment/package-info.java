/** The two clocks of a question: what was true when, and what was known by when. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.moment;
