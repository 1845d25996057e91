/** How a bet came to be so: its events, and what each of them changed. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.bet.life;
