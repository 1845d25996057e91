package dev.throughline.events.bet;

/** What a piece of evidence says about an assumption. */
public enum Finding {
    SUPPORTS,
    REFUTES,
    INCONCLUSIVE
}
