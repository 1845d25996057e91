/** Bets: what can be asked of them, what they can be, and the rules between. */
package dev.throughline.command.bet;
