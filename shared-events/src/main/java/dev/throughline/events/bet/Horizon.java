package dev.throughline.events.bet;

/** Where on the roadmap a bet stands. */
public enum Horizon {
    UNPLACED,
    NOW,
    NEXT,
    LATER
}
