package dev.throughline.events.bet;

/** How far from today's business a bet reaches. */
public enum InnovationType {
    CORE,
    ADJACENT,
    TRANSFORMATIONAL
}
