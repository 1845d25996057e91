package dev.throughline.query.bet.writing;

import dev.throughline.query.platform.commands.Outcome;
import dev.throughline.query.platform.commands.Violation;
import java.util.List;

/** What stands against committing to a bet today, as the command service answered when it was only asked. */
record Gate(List<Violation> against) {
    static Gate of(Outcome rehearsed) {
        return switch (rehearsed) {
            case Outcome.Recorded _ -> new Gate(List.of());
            case Outcome.Refused refused -> new Gate(refused.violations());
        };
    }

    public boolean isOpen() {
        return against.isEmpty();
    }
}
