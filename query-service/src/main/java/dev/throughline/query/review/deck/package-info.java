/** The deck of a week, and the canonical form in which it is frozen. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.review.deck;
