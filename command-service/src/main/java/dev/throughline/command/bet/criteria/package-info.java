/** What would stop a bet, said in advance, and who may say it otherwise. */
package dev.throughline.command.bet.criteria;
