package dev.throughline.local.demo;

import java.time.Instant;
import java.util.Locale;

/**
 * The weekly review of a unit. What is said there depends on the deck, so its lines are known only when all that happened
 * before has been recorded and is shown.
 *
 * @param week such as 2026-W47
 * @param action an action that this review has assigned; once it is shown, so is all that came before
 */
record Meeting(BusinessUnit unit, String week, String action, Instant at) implements Step {
    /** The id of its stream. */
    String review() {
        return idOf(unit, week);
    }

    static String idOf(BusinessUnit unit, String week) {
        return unit.portfolio() + "-" + week.toLowerCase(Locale.ROOT);
    }
}
