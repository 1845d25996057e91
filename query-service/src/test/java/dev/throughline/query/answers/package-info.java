/** What the views answer, asked from outside. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.answers;
