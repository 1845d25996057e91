package dev.throughline.local.demo;

/** What becomes of an invented bet. */
enum Plot {
    /** Built, measured and handed over. */
    GRADUATES,
    /** Committed and alive. */
    BUILDS,
    /** A kill criterion fires; it is killed, sooner or later. */
    DIES_AT_TRIPWIRE,
    /** A kill criterion fired and nobody has decided yet. */
    TRIPPED_TODAY,
    /** It began with what the team was good at; it is killed long after its criterion fired. */
    SKILLS_FIRST,
    /** Real users refute what it rests on; it is killed before anything is built. */
    LEARNS_AND_ENDS,
    /** The same, some weeks ago. */
    LEARNS_LATELY,
    /** It goes back to pressure-testing and is committed to once more. */
    PIVOTS,
    PAUSES,
    /** Its single-threaded owner leaves, and nobody follows. */
    OWNER_LEAVES,
    /** It is being pressure-tested. */
    TESTS,
    PROPOSED,
    WITHDRAWN
}
