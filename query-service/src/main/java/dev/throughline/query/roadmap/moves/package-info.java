/** How bets moved on the roadmap: what the diff of two moments and the report on thrash both start from. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.roadmap.moves;
