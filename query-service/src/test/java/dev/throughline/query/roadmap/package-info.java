/** Which bets there are, what moved, and how often without a reason. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.roadmap;
