/** What people write in a weekly review, as forms. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.review.writing;
