/** What people did in a weekly review: explanations, actions, the closing. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.review.meeting;
