package dev.throughline.command.rules;

import dev.throughline.events.BetId;

/** A bet that was killed, and what it was called. */
public record KilledBet(BetId bet, String title) {}
