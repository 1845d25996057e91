/** Where a bet stands among the others. */
package dev.throughline.command.bet.roadmap;
