/** What the rules of every subject of a bet stand on. */
package dev.throughline.command.bet.basics;
