/** What a bet is made of, each part folded from its events. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.bet.parts;
