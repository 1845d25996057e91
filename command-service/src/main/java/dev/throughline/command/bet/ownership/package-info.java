/** Who is responsible for a bet. */
package dev.throughline.command.bet.ownership;
