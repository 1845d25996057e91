package dev.throughline.command.importing;

/** Which clock says when the lines of an import are recorded, as a parameter spells it. */
enum ImportClock {
    real,
    /** A line is recorded when it says that it happened; for local demos. */
    simulated
}
