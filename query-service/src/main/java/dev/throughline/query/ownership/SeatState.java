package dev.throughline.query.ownership;

/** How it stands on a day with the single-threaded seat of a critical bet that is committed. */
enum SeatState {
    /** Somebody holds it, and all of their contract is allocated to the bet. */
    HELD,

    /** Somebody holds it, and not all of their contract is allocated to the bet. */
    NOT_FULL_TIME,

    /** The bet has an owner without the seat. */
    NO_SEAT,

    /** Nobody owns the bet. */
    NO_OWNER
}
