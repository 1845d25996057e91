/** What a bet may cost, and what it cost. */
package dev.throughline.command.bet.money;
