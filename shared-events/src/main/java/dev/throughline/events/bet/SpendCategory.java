package dev.throughline.events.bet;

/** What money was spent on. */
public enum SpendCategory {
    PRESSURE_TEST,
    BUILD,
    OPERATE
}
