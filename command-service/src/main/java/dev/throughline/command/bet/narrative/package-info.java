/** The PR/FAQ of a bet: how it is written, and how long it is. */
package dev.throughline.command.bet.narrative;
