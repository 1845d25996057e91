/** What a bet is: its stages, its facts by subject, and how its events make them. */
package dev.throughline.command.bet.state;
