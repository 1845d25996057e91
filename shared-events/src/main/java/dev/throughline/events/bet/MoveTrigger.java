package dev.throughline.events.bet;

/** What made a bet move on the roadmap. */
public enum MoveTrigger {
    EVIDENCE,
    TRIPWIRE,
    CAPACITY,
    DEPENDENCY,
    EXECUTIVE,
    CUSTOMER_ESCALATION
}
