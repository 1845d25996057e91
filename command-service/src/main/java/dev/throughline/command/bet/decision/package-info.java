/** What is asked, approved and decided about a bet, and who may. */
package dev.throughline.command.bet.decision;
