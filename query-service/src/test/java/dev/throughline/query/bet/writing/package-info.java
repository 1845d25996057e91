/** How what people write from the pages of a bet goes out, and how refusals come back to the fields. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.bet.writing;
