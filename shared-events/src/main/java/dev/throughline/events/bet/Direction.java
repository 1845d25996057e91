package dev.throughline.events.bet;

/** Where a metric should go. */
public enum Direction {
    UP,
    DOWN
}
