package dev.throughline.query.roadmap;

/** How the page shows the roadmap. */
enum Layout {
    /** By horizon, a card for each bet. */
    BOARD,
    /** By window, a bar for each bet. */
    TIMELINE
}
