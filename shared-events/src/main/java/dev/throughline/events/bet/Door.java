package dev.throughline.events.bet;

/** Whether a decision can be walked back: a one-way door cannot. */
public enum Door {
    ONE_WAY,
    TWO_WAY
}
