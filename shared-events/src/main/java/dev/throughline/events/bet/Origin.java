package dev.throughline.events.bet;

/** Where a bet came from. */
public enum Origin {
    CUSTOMER,
    SKILLS,
    COMPETITOR,
    MANDATE
}
