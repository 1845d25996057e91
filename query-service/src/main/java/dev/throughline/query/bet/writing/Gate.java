package dev.throughline.query.bet.writing;

import dev.throughline.query.platform.commands.Outcome;
import dev.throughline.query.platform.commands.Violation;
import java.util.List;

/**
 * What stands against committing to a bet today, as the command service answered when it was only asked.
 *
 * @param asked whether it answered at all
 */
record Gate(boolean asked, List<Violation> against) {
    static Gate of(Outcome rehearsed) {
        return switch (rehearsed) {
            case Outcome.Recorded _ -> new Gate(true, List.of());
            case Outcome.Refused refused ->
                refused.isAway() ? new Gate(false, List.of()) : new Gate(true, refused.violations());
        };
    }

    public boolean isOpen() {
        return asked && against.isEmpty();
    }
}
