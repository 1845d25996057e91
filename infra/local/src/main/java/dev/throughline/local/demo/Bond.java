package dev.throughline.local.demo;

import java.util.List;

/** What one bet has to do with another. */
record Bond(String bet, Kind kind, String other, String why) {
    enum Kind {
        NEEDS,
        STOOD_BACK_FOR
    }

    /** How long after both bets were proposed people see it. */
    int days() {
        return kind == Kind.NEEDS ? 3 : Calendar.DAYS_TO_COMMIT + 20;
    }

    static List<Bond> all() {
        return Rows.of("bonds").stream()
                .map(row -> new Bond(row.get("bet"), Kind.valueOf(row.get("kind")), row.get("other"), row.get("why")))
                .toList();
    }
}
