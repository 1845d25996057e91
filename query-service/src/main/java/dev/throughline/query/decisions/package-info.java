/** What was decided across bets, why and how fast, and what waits for a decision? */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.decisions;
