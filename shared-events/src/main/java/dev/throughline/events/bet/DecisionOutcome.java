package dev.throughline.events.bet;

/** What was decided about a bet. */
public enum DecisionOutcome {
    COMMIT,
    CONTINUE,
    PIVOT,
    PAUSE,
    RESUME,
    KILL,
    GRADUATE,
    TRADE_OFF
}
