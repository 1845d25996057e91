/** Which days a portfolio works, and where its weeks, quarters and years end. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.calendar;
