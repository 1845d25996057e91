/** What a week raises that its owners have to explain. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.review.exceptions;
