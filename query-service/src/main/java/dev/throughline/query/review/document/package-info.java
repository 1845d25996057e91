/** How the charts of a weekly review are drawn. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.review.document;
