/** What would stop a bet, how far it is from it, what fired, and what it costs to wait for a decision. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.tripwires;
