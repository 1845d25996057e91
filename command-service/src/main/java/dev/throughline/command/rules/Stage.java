package dev.throughline.command.rules;

/** Where a bet is in its life. */
public enum Stage {
    PROPOSED,
    PRESSURE_TESTING,
    COMMITTED,
    PAUSED,
    GRADUATED,
    KILLED,
    WITHDRAWN;

    /** Whether it can never leave this stage. */
    public boolean isFinal() {
        return compareTo(GRADUATED) >= 0;
    }
}
