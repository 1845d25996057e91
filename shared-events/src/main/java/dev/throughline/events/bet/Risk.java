package dev.throughline.events.bet;

/** Which risk an assumption is about. */
public enum Risk {
    /** Will they want it? */
    DESIRABILITY,
    /** Can they use it? */
    USABILITY,
    /** Can we build it? */
    FEASIBILITY,
    /** Does it work for the business? */
    VIABILITY
}
