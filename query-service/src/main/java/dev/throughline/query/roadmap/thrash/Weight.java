package dev.throughline.query.roadmap.thrash;

import dev.throughline.query.roadmap.moves.RoadmapMove;

/** Whether a move is thrash, and why not. */
enum Weight {
    /** Neither evidence nor a tripwire made it move. */
    COUNTS,
    /** It was placed for the first time: nothing was thrown over. */
    FIRST_PLACEMENT,
    /** It moved on what was learned. */
    ON_EVIDENCE,
    /** It moved because a kill criterion fired. */
    ON_TRIPWIRE,
    /** It was placed where it stood, with the window it had. */
    NOTHING_MOVED;

    static Weight of(RoadmapMove move) {
        if (move.first()) {
            return FIRST_PLACEMENT;
        }
        if (!move.changesSomething()) {
            return NOTHING_MOVED;
        }
        return switch (move.trigger()) {
            case EVIDENCE -> ON_EVIDENCE;
            case TRIPWIRE -> ON_TRIPWIRE;
            case CAPACITY, DEPENDENCY, EXECUTIVE, CUSTOMER_ESCALATION -> COUNTS;
        };
    }

    /** Whether it changed something that stood. */
    boolean isMove() {
        return this != FIRST_PLACEMENT && this != NOTHING_MOVED;
    }
}
