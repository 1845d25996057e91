package dev.throughline.events.bet;

/** What a success metric is for. */
public enum MetricRole {
    /** A leading figure that the team can move. */
    INPUT,
    /** What the inputs are meant to bring about. */
    OUTPUT,
    /** What must not get worse on the way. */
    GUARDRAIL
}
