/** What is this bet, and how did it come to be so? */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.bet;
