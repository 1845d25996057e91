/** What can be asked of a bet. */
package dev.throughline.command.bet.command;
