/** How the success of a bet is measured: metrics before code, and no moving goalposts. */
package dev.throughline.command.bet.metrics;
