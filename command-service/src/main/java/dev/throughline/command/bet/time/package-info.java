/** What time alone brings about in a bet. */
package dev.throughline.command.bet.time;
