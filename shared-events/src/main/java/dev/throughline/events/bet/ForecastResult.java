package dev.throughline.events.bet;

/** How a forecast turned out. */
public enum ForecastResult {
    TRUE,
    FALSE,
    /** It can no longer be told. */
    VOID
}
