package dev.throughline.query.roadmap;

/** What an entry of the roadmap has besides its row, fetched for a whole page at once, and only where it is asked for. */
enum Part {
    DEPENDENCIES("dependencies"),
    METRICS("metrics"),
    NEXT_CRITERION("nextCriterion");

    private final String field;

    Part(String field) {
        this.field = field;
    }

    /** What the entry calls it. */
    String field() {
        return field;
    }
}
