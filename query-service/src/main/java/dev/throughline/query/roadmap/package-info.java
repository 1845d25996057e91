/** Which bets are there, and where do they stand? */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.roadmap;
