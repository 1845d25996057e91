/** Holds everything that was made of events against the events again, for auditors. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.verification;
