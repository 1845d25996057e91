/** What is assumed of a bet, and what people from outside showed. */
package dev.throughline.command.bet.evidence;
