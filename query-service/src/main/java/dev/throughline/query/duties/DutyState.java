package dev.throughline.query.duties;

/** What became of a duty. */
public enum DutyState {
    /** It is to be done, and its day has not passed. */
    OPEN,
    /** It is to be done, and its day has passed. */
    OVERDUE,
    /** It was done, and recorded by its day. */
    HELD,
    /** It was done, and recorded after its day. */
    HELD_LATE,
    /** It was not done, and by its day there was nothing left to do. */
    LAPSED,
    /** It was not done, and can no longer be, or need no longer be since its day had passed. */
    MISSED;

    /** Whether somebody still has to do it. */
    public boolean isToDo() {
        return this == OPEN || this == OVERDUE;
    }
}
