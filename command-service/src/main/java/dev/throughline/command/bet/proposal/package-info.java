/** How a bet comes into being. */
package dev.throughline.command.bet.proposal;
