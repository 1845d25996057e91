package dev.throughline.query.intake;

import java.util.List;

/** A way to write entries that come next. */
@FunctionalInterface
interface Folding {

    /** Writes all but those that cannot be applied, and per stream what comes after one of them; answers the former. */
    List<Poison> fold(List<LogEntry> next);
}
