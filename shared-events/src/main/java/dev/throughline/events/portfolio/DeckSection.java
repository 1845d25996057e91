package dev.throughline.events.portfolio;

/** The sections of a weekly deck, in their order. */
public enum DeckSection {
    CUSTOMER,
    INPUT,
    OUTPUT,
    FINANCE
}
