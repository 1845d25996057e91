/** What is or was due, on paper. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.duties;
