package dev.throughline.query.roadmap;

/** By what a roadmap is sorted; equal ones by bet. */
public enum RoadmapSort {
    /** Letter by letter, without regard to case. */
    TITLE("lower(title) COLLATE \"C\""),
    /** NOW, NEXT, LATER, UNPLACED. */
    HORIZON("array_position(ARRAY['NOW', 'NEXT', 'LATER', 'UNPLACED'], horizon)"),
    /** By the start of the window; those without a window after all others, or before them when falling. */
    START("coalesce(window_start, DATE '9999-12-31')"),
    /** By the end of the window, in the same way. */
    TARGET("coalesce(window_target, DATE '9999-12-31')"),
    PROPOSED_AT("proposed_at"),
    /** By the number alone, whatever the currency. */
    SPENT("spent");

    private final String expression;

    RoadmapSort(String expression) {
        this.expression = expression;
    }

    String expression() {
        return expression;
    }
}
