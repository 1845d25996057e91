/** What people expect of a bet, in numbers. */
package dev.throughline.command.bet.forecast;
