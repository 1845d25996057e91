/** Who can work, and on which bet, on which day. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.capacity;
