package dev.throughline.events.bet;

/** What can be reclassified of a bet. */
public enum Classification {
    INNOVATION_TYPE,
    DOOR,
    CRITICAL,
    OBJECTIVE
}
