@org.jspecify.annotations.NullMarked
package dev.throughline.query.review.writing;
