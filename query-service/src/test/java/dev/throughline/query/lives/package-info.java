/** Histories from a seed: plausible lives of portfolios, people, metrics and bets, with every event there is. */
@org.jspecify.annotations.NullMarked
package dev.throughline.query.lives;
