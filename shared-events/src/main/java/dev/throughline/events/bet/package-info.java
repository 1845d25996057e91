/** What happens to a bet. */
package dev.throughline.events.bet;
