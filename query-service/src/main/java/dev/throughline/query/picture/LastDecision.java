package dev.throughline.query.picture;

import dev.throughline.events.DecisionId;
import dev.throughline.events.bet.DecisionOutcome;
import java.time.Instant;
import java.time.LocalDate;

/**
 * The latest decision about a bet.
 *
 * @param decidedOn the day it was made, in the portfolio's zone
 * @param effectiveAt when it took effect
 */
public record LastDecision(DecisionId decision, DecisionOutcome outcome, LocalDate decidedOn, Instant effectiveAt) {}
