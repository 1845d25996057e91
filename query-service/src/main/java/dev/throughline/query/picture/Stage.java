package dev.throughline.query.picture;

/** How far a bet has come. */
public enum Stage {
    PROPOSED,
    PRESSURE_TESTING,
    COMMITTED,
    PAUSED,
    GRADUATED,
    KILLED,
    WITHDRAWN;

    /** Whether nothing can follow: a revival is a new bet. */
    public boolean isFinal() {
        return this == GRADUATED || this == KILLED || this == WITHDRAWN;
    }
}
