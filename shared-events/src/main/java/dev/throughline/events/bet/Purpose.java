package dev.throughline.events.bet;

/** What allocated capacity is for. */
public enum Purpose {
    /** To learn; from the proposal on. */
    DISCOVERY,
    /** To build; only while the bet is committed. */
    BUILD
}
