/** What goes wrong on the way to an answer, wherever it goes wrong, as a problem after RFC 9457. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.platform.problems;
