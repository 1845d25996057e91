package dev.throughline.events.bet;

/** How a pressure test judged an assumption. */
public enum AssumptionVerdict {
    SUPPORTED,
    REFUTED,
    UNRESOLVED
}
