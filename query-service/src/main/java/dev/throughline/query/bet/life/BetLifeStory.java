package dev.throughline.query.bet.life;

import dev.throughline.query.bet.BetView;
import java.util.List;

/**
 * A bet with all that led to it.
 *
 * @param steps one per event, in order
 */
record BetLifeStory(BetView bet, List<ReplayStep> steps) {}
