package dev.throughline.events.bet;

/** What an approver says to a decision. */
public enum Stance {
    APPROVE,
    DISSENT
}
